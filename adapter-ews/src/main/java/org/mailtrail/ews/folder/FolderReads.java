package org.mailtrail.ews.folder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.ews.operation.FolderRef;
import org.mailtrail.ews.operation.FolderRequests;
import org.mailtrail.ews.operation.Operation;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.telling.EwsSentence;
import org.mailtrail.ews.transport.EwsRefusal;
import org.mailtrail.ews.transport.ResponseMessage;
import org.mailtrail.ews.transport.SoapCall;
import org.mailtrail.exchange.http.telling.ExchangeWork;

/** Asks Exchange for folders, and has it make them; whoever it is made with hears of each. */
final class FolderReads {
  private static final int MOST = 50_000;
  private final FolderRoot ground;
  private final Consumer<Folder> seen;

  FolderReads(FolderRoot ground, Consumer<Folder> seen) {
    this.ground = ground;
    this.seen = seen;
  }

  /** Those of the mailbox's distinguished folders that it has. */
  List<Folder> distinguished(List<String> names) {
    List<FolderRef> wanted =
        names.stream().map(name -> FolderRef.distinguished(name, ground.owner())).toList();
    SoapCall call =
        ground.onHierarchy(ExchangeWork.READING_FOLDERS.with(), FolderRequests.get(wanted, false));
    return ground.client().all(call).stream()
        .filter(answer -> answer.refusal().isEmpty())
        .flatMap(answer -> answer.node().childrenAt("Folders").stream())
        .flatMap(node -> Folder.of(node).stream())
        .toList();
  }

  /** The folder of this name right below another. */
  Optional<Folder> named(FolderRef parent, String name) {
    Optional<FolderRef> wellKnown = ground.wellKnown(name).filter(n -> parent.isDistinguished());
    if (wellKnown.isPresent()) {
      return Optional.of(get(ExchangeWork.READING_FOLDER.with(name), wellKnown.get()));
    }
    SoapCall call =
        ground.onHierarchy(ExchangeWork.LOOKING_FOR_FOLDER.with(name), ground.named(parent, name));
    ResponseMessage answer =
        ground.client().all(call).stream().findFirst().orElseGet(ResponseMessage::none);
    return found(answer, parent, call).filter(f -> f.name().equalsIgnoreCase(name)).findFirst();
  }

  /** A server that does not bear the restriction tells all of them. */
  private Stream<Folder> found(ResponseMessage answer, FolderRef parent, SoapCall call) {
    if (answer.refusal().filter(EwsRefusal::isOfRestriction).isPresent()) {
      return children(parent).stream();
    }
    answer
        .refusal()
        .ifPresent(
            refusal -> {
              throw refusal.exception(call.what(), call.route());
            });
    return folders(answer.node());
  }

  /** The same, made where it is missing. */
  Folder namedOrMade(FolderRef parent, String name) {
    return named(parent, name).orElseGet(() -> create(parent, name));
  }

  /** Somebody else, or a request whose answer was lost, may have made it meanwhile. */
  private Folder create(FolderRef parent, String name) {
    Phrase what = ExchangeWork.MAKING_FOLDER.with(name);
    try {
      Node made =
          ground.client().one(ground.onHierarchy(what, FolderRequests.create(parent, name)));
      Optional<Folder> folder =
          made.childrenAt("Folders").stream().flatMap(node -> Folder.of(node).stream()).findFirst();
      return get(what, folder.orElseThrow(() -> noId(name)).ref());
    } catch (ExchangeException refused) {
      return children(parent).stream()
          .filter(folder -> folder.name().equalsIgnoreCase(name))
          .findFirst()
          .orElseThrow(() -> refused);
    }
  }

  private static ExchangeException noId(String name) {
    return new ExchangeException(Kind.REFUSED, EwsSentence.EWS_GIVES_NO_ID.with(name), null);
  }

  /** One folder. */
  Folder get(Phrase what, FolderRef folder) {
    SoapCall call = ground.onHierarchy(what, FolderRequests.get(folder, ground.isPublic()));
    return ground.client().one(call).childrenAt("Folders").stream()
        .flatMap(node -> Folder.of(node).stream())
        .findFirst()
        .orElseThrow(() -> noId(folder.id()));
  }

  /** The folders right below. */
  List<Folder> children(FolderRef parent) {
    return pages(offset -> ground.children(parent, offset));
  }

  /** All below the root, at any depth. */
  List<Folder> everywhere() {
    return pages(offset -> FolderRequests.find(ground.root(), true, offset));
  }

  private List<Folder> pages(IntFunction<Operation> request) {
    Map<String, Folder> all = new LinkedHashMap<>();
    boolean more = true;
    while (more) {
      int before = all.size();
      SoapCall call =
          ground.onHierarchy(ExchangeWork.LISTING_FOLDERS.with(), request.apply(before));
      Node page = ground.client().one(call);
      folders(page).forEach(folder -> keep(folder, all));
      more = all.size() > before && !FoundPage.isLast(page);
      if (all.size() > MOST) {
        throw tooMany();
      }
    }
    return List.copyOf(all.values());
  }

  private static ExchangeException tooMany() {
    return new ExchangeException(
        Kind.REFUSED,
        PortSentence.IN_DOING.with(
            ExchangeWork.LISTING_FOLDERS.with(), EwsSentence.MORE_FOLDERS.with(MOST)),
        null);
  }

  private void keep(Folder folder, Map<String, Folder> all) {
    all.put(folder.id(), folder);
    seen.accept(folder);
  }

  private static Stream<Folder> folders(Node answer) {
    return answer.childrenAt("RootFolder", "Folders").stream()
        .flatMap(node -> Folder.of(node).stream());
  }
}
