package org.mailtrail.ews;

import java.io.InputStream;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.MessageStore;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.ews.folder.Folder;
import org.mailtrail.ews.folder.FolderPaths;
import org.mailtrail.ews.folder.FolderRoot;
import org.mailtrail.ews.item.Items;
import org.mailtrail.ews.item.MessageSearch;
import org.mailtrail.ews.message.ItemDraft;
import org.mailtrail.ews.operation.ItemRequests;
import org.mailtrail.ews.operation.Property;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.transport.EwsRefusal;
import org.mailtrail.ews.transport.ResponseMessage;
import org.mailtrail.ews.transport.SoapCall;
import org.mailtrail.exchange.http.telling.ExchangeWork;

/** The messages of a mailbox, or of the public folders that logging uses. */
final class EwsStore implements MessageStore {
  private static final Phrase ASKING = ExchangeWork.ASKING_WHICH_ARE_THERE.with();
  private static final List<Property> PLACE =
      List.of(
          Property.field("item:ParentFolderId"),
          Property.field("item:WebClientReadFormQueryString"));
  private final FolderRoot ground;
  private final FolderPaths folders;
  private final EwsFolders names;
  private final URI owa;

  EwsStore(FolderRoot ground, EwsFolders names, URI owa) {
    this.ground = ground;
    this.folders = new FolderPaths(ground);
    this.names = names;
    this.owa = owa;
  }

  @Override
  public Optional<Located> locate(ItemId item) {
    SoapCall call =
        ground.onContent(
            ExchangeWork.LOOKING_WHERE_MESSAGE_LIES.with(),
            ItemRequests.get(List.of(item), PLACE),
            anyFolder());
    try {
      List<Node> items = ground.client().one(call).childrenAt("Items");
      return items.stream().findFirst().flatMap(this::located);
    } catch (ExchangeException refused) {
      if (refused.kind() == Kind.ITEM_GONE) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  @Override
  public Set<ItemId> present(Collection<ItemId> items) {
    List<ItemId> all = List.copyOf(items);
    Folder routing = anyFolder();
    List<ResponseMessage> answers = new Items(ground).get(ASKING, all, List.of(), routing);
    Set<ItemId> there = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      if (isThere(answers.get(i), routing)) {
        there.add(all.get(i));
      }
    }
    return there;
  }

  private boolean isThere(ResponseMessage answer, Folder routing) {
    Optional<EwsRefusal> refusal = answer.refusal();
    return refusal.isEmpty()
        || switch (refusal.get().kind()) {
          case ITEM_GONE -> false;
          case ITEM_UNREADABLE, REFUSED -> true;
          default -> throw ground.error(refusal.get(), ASKING, routing);
        };
  }

  @Override
  public List<Located> search(MessageKey key) {
    if (!key.isMessageId()) {
      return List.of();
    }
    return new MessageSearch(ground)
        .copies(key, names.mailFolders(folders).all()).stream()
            .flatMap(item -> located(item).stream())
            .toList();
  }

  @Override
  public InputStream open(ItemId item) {
    return ground
        .client()
        .open(
            ground.onContent(
                ExchangeWork.OPENING_MESSAGE.with(), ItemRequests.mime(item), anyFolder()));
  }

  /** Requests about items are routed by a folder in the same store. */
  private Folder anyFolder() {
    return folders.existing(names.intake());
  }

  private Optional<Located> located(Node item) {
    return ItemDraft.id(item)
        .map(
            id ->
                new Located(
                    id,
                    ItemDraft.folder(item).map(folders::nameOf).orElse(""),
                    ItemDraft.webLink(item, owa)));
  }
}
