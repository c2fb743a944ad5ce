package org.mailtrail.graph;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.FolderRole;
import org.mailtrail.application.port.exchange.MailboxProbe;
import org.mailtrail.domain.capacity.FolderExtent;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.exchange.http.patience.PassingFault;
import org.mailtrail.exchange.http.patience.Patience;
import org.mailtrail.exchange.http.telling.ExchangeWork;
import org.mailtrail.graph.batch.Move;
import org.mailtrail.graph.batch.Mover;
import org.mailtrail.graph.batch.SideBySide;
import org.mailtrail.graph.folder.FolderTreeExtents;
import org.mailtrail.graph.folder.RootFolders;
import org.mailtrail.graph.json.JsonStream;
import org.mailtrail.graph.json.ListBody;
import org.mailtrail.graph.mailbox.CopyDraft;
import org.mailtrail.graph.mailbox.MailboxRequests;
import org.mailtrail.graph.telling.GraphSentence;
import org.mailtrail.graph.transport.BodyReader;
import org.mailtrail.graph.transport.GraphCall;
import org.mailtrail.graph.transport.GraphClient;

/** A look at a mailbox in Exchange Online. */
final class GraphProbe implements MailboxProbe {
  private static final Phrase WHAT = ExchangeWork.PROBING.with();
  private static final int DELETIONS = 3;
  private static final int NEWEST = 10;

  private final MailboxRequests requests;
  private final GraphClient client;
  private final RootFolders folders;
  private final MailboxFolders names;
  private final Mover mover;

  GraphProbe(MailboxRequests requests, SideBySide threads, MailboxFolders names) {
    this.requests = requests;
    this.client = requests.client();
    this.folders = new RootFolders(requests);
    this.names = names;
    this.mover = new Mover(client, requests.mailbox(), threads);
  }

  @Override
  public List<FolderSize> folders() {
    Map<String, FolderRole> roles = new HashMap<>();
    note(names.notLogged(), FolderRole.NOT_LOGGED, roles);
    note(names.archive(), FolderRole.ARCHIVE, roles);
    note(names.intake(), FolderRole.INTAKE, roles);
    return folders.all().stream()
        .map(
            folder ->
                new FolderSize(
                    roles.getOrDefault(folder.place().id(), FolderRole.OTHER),
                    folder.name(),
                    folder.items(),
                    folder.bytes()))
        .toList();
  }

  @Override
  public List<FolderExtent> extents() {
    return new FolderTreeExtents(requests).all();
  }

  private void note(String name, FolderRole role, Map<String, FolderRole> roles) {
    folders.known(name).ifPresent(place -> roles.put(place.id(), role));
  }

  @Override
  public void tryMove() {
    String intake = folders.existing(names.intake()).id();
    String archive = folders.wanted(names.archive()).id();
    ItemId probe = make(intake);
    try {
      Filed filed = mover.move(List.of(new Move(probe, archive, names.archive()))).get(0);
      if (filed.status() != Filed.Status.MOVED) {
        throw new ExchangeException(
            Kind.REFUSED, PortSentence.IN_DOING.with(WHAT, Phrase.foreign(filed.problem())), null);
      }
    } catch (ExchangeException failure) {
      removeAfter(failure, probe);
      throw failure;
    }
    remove(probe);
  }

  /** A draft whose answer was lost is looked for by its subject before it is made again. */
  private ItemId make(String intake) {
    String subject = "Mailtrail probe " + UUID.randomUUID();
    GraphCall call = requests.draft(WHAT, intake, subject);
    Patience patience = client.transport().patience(WHAT);
    Optional<ItemId> made = Optional.empty();
    while (made.isEmpty()) {
      try {
        made = Optional.of(id(client.sendOnce(call, GraphProbe::copy)));
      } catch (PassingFault unclear) {
        patience.bear(unclear);
        made = find(intake, subject);
      }
    }
    return made.get();
  }

  private static CopyDraft copy(InputStream body) throws IOException {
    return JsonStream.read(body, new CopyDraft());
  }

  private Optional<ItemId> find(String intake, String subject) {
    GraphCall call = requests.newest(WHAT, intake, CopyDraft.SUBJECT, NEWEST);
    return client.send(call, body -> ListBody.read(body, NEWEST, CopyDraft::new)).values().stream()
        .filter(copy -> copy.subject().equals(subject))
        .findFirst()
        .flatMap(CopyDraft::id);
  }

  private static ItemId id(CopyDraft copy) {
    return copy.id()
        .orElseThrow(
            () ->
                new ExchangeException(
                    Kind.REFUSED,
                    PortSentence.IN_DOING.with(WHAT, GraphSentence.WITHOUT_ID.with()),
                    null));
  }

  private void removeAfter(ExchangeException failure, ItemId probe) {
    try {
      remove(probe);
    } catch (ExchangeException alsoBroken) {
      failure.addSuppressed(alsoBroken);
    }
  }

  /** The first deletion may put it among the deleted items, where its id stays the same. */
  private void remove(ItemId probe) {
    for (int i = 0; i < DELETIONS; i++) {
      try {
        client.send(requests.delete(WHAT, probe), BodyReader.none());
      } catch (ExchangeException refused) {
        if (refused.kind() == Kind.ITEM_GONE) {
          return;
        }
        throw refused;
      }
    }
  }
}
