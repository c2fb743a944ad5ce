package org.mailtrail.ews;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.MessageStore;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.ews.mailbox.Folder;
import org.mailtrail.ews.mailbox.Folders;
import org.mailtrail.ews.mailbox.Ground;
import org.mailtrail.ews.mailbox.Search;
import org.mailtrail.ews.message.MessageDraft;
import org.mailtrail.ews.operation.ItemRequests;
import org.mailtrail.ews.operation.Property;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.transport.Call;

/** The messages of a mailbox, or of the public folders that logging uses. */
final class EwsStore implements MessageStore {
  private static final List<Property> PLACE =
      List.of(
          Property.field("item:ParentFolderId"),
          Property.field("item:WebClientReadFormQueryString"));
  private final Ground ground;
  private final Folders folders;
  private final EwsFolders names;
  private final URI owa;

  EwsStore(Ground ground, EwsFolders names, URI owa) {
    this.ground = ground;
    this.folders = new Folders(ground);
    this.names = names;
    this.owa = owa;
  }

  @Override
  public Optional<Located> locate(ItemId item) {
    Call call =
        ground.onContent(
            "looking where a message lies", ItemRequests.get(List.of(item), PLACE), anyFolder());
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
  public List<Located> search(MessageKey key) {
    if (!key.isMessageId()) {
      return List.of();
    }
    return new Search(ground)
        .copies(key, names.mailFolders(folders).all()).stream()
            .flatMap(item -> located(item).stream())
            .toList();
  }

  @Override
  public InputStream open(ItemId item) {
    return ground
        .client()
        .open(ground.onContent("opening a message", ItemRequests.mime(item), anyFolder()));
  }

  /** Requests about items are routed by a folder in the same store. */
  private Folder anyFolder() {
    return folders.existing(names.intake());
  }

  private Optional<Located> located(Node item) {
    return MessageDraft.id(item)
        .map(
            id ->
                new Located(
                    id,
                    MessageDraft.folder(item).map(folders::nameOf).orElse(""),
                    MessageDraft.webLink(item, owa)));
  }
}
