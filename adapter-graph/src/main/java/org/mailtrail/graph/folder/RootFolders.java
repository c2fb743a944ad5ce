package org.mailtrail.graph.folder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.exchange.http.telling.ExchangeWork;
import org.mailtrail.graph.folder.FolderDraft.Place;
import org.mailtrail.graph.json.JsonStream;
import org.mailtrail.graph.json.ListBody;
import org.mailtrail.graph.mailbox.FolderOptions;
import org.mailtrail.graph.mailbox.FolderOptions.FolderFacts;
import org.mailtrail.graph.mailbox.MailboxRequests;
import org.mailtrail.graph.telling.GraphSentence;
import org.mailtrail.graph.transport.GraphCall;
import org.mailtrail.graph.transport.GraphClient;

/** Finds folders right below the mailbox's root by name, and remembers them. */
public final class RootFolders {
  private static final Map<String, String> WELL_KNOWN =
      Map.of("inbox", "inbox", "archive", "archive");

  private final MailboxRequests requests;
  private final GraphClient client;
  private final Map<String, Place> byName = new ConcurrentHashMap<>();
  private final Map<String, String> nameById = new ConcurrentHashMap<>();

  /** The folders of this mailbox. */
  public RootFolders(MailboxRequests requests) {
    this.requests = requests;
    this.client = requests.client();
  }

  /** Forgets what is remembered, as folders can be removed and renamed. */
  public void forget() {
    byName.clear();
    nameById.clear();
  }

  /** The folder of this name. */
  public Place existing(String name) {
    return remembered(
        name,
        () ->
            find(name)
                .orElseThrow(
                    () ->
                        new ExchangeException(
                            Kind.NOT_FOUND, GraphSentence.NO_FOLDER_NAMED.with(name), null)));
  }

  /** The folder of this name; made when there is none. */
  public Place wanted(String name) {
    return remembered(name, () -> find(name).orElseGet(() -> create(name)));
  }

  /** The name of the folder with this id; empty when it is gone. */
  public String nameOf(String id) {
    String known = nameById.get(id);
    if (known != null) {
      return known;
    }
    String name = read(id).map(Place::name).orElse("");
    nameById.put(id, name);
    return name;
  }

  /** All folders right below the root, with their sizes. */
  public List<FolderDraft> all() {
    return new FolderPages(requests, FolderFacts.SIZES).below(null);
  }

  /** The folder of this name, if there is one. */
  public Optional<Place> known(String name) {
    return Optional.ofNullable(byName.get(name))
        .or(() -> find(name).map(found -> remembered(name, () -> found)));
  }

  private Place remembered(String name, Supplier<Place> look) {
    Place known = byName.get(name);
    if (known != null) {
      return known;
    }
    Place found = look.get();
    if (found.id().isEmpty()) {
      throw new ExchangeException(Kind.REFUSED, GraphSentence.GRAPH_GIVES_NO_ID.with(name), null);
    }
    byName.put(name, found);
    nameById.put(found.id(), found.name());
    return found;
  }

  /** Well-known folders have other display names in other languages. */
  private Optional<Place> find(String name) {
    String wellKnown = WELL_KNOWN.get(name.toLowerCase(java.util.Locale.ROOT));
    return Optional.ofNullable(wellKnown).flatMap(this::read).or(() -> named(name));
  }

  private Optional<Place> read(String idOrName) {
    try {
      GraphCall call = requests.folder(ExchangeWork.READING_FOLDER.with(idOrName), idOrName);
      return Optional.of(
          client.send(call, body -> JsonStream.read(body, new FolderDraft()).place()));
    } catch (ExchangeException missing) {
      if (missing.kind() == Kind.NOT_FOUND) {
        return Optional.empty();
      }
      throw missing;
    }
  }

  private Optional<Place> named(String name) {
    GraphCall call =
        requests.folders(ExchangeWork.LOOKING_FOR_FOLDER.with(name), FolderOptions.named(name));
    return client
        .send(call, body -> ListBody.read(body, FolderOptions.PAGE, FolderDraft::new))
        .values()
        .stream()
        .map(FolderDraft::place)
        .findFirst();
  }

  /** Somebody else, or a request whose answer was lost, may have made it meanwhile. */
  private Place create(String name) {
    GraphCall call = requests.createFolder(ExchangeWork.MAKING_FOLDER.with(name), name);
    try {
      return client.send(call, body -> JsonStream.read(body, new FolderDraft()).place());
    } catch (ExchangeException refused) {
      return named(name).orElseThrow(() -> refused);
    }
  }
}
