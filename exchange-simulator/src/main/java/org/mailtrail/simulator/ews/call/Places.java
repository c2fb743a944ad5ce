package org.mailtrail.simulator.ews.call;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.PublicFolders;
import org.mailtrail.simulator.mailbox.SimulatedFolder;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;
import org.mailtrail.simulator.soap.SoapFault;
import org.mailtrail.simulator.soap.XmlNode;

/** Finds folders and items by the ids of a request, for those who may see them. */
public final class Places {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9+/]+=*");

  private final EwsCall call;

  public Places(EwsCall call) {
    this.call = call;
  }

  /** A folder in its mailbox. */
  public record InMailbox(SimulatedMailbox mailbox, SimulatedFolder folder) {}

  /** An item in its mailbox. */
  public record Found(SimulatedMailbox mailbox, Item item) {}

  /** An id as EWS writes it; Graph writes the same in the alphabet for URLs. */
  public static String toEws(String id) {
    return id.replace('-', '/').replace('_', '+');
  }

  private static String fromEws(String id) {
    if (!ID.matcher(id).matches()) {
      throw EwsError.malformedId();
    }
    return id.replace('/', '-').replace('+', '_');
  }

  /** The folder of a TargetFolderId. */
  public InMailbox target(XmlNode holder, boolean hierarchy) {
    return folder(holder.children().stream().findFirst().orElseThrow(Places::noId), hierarchy);
  }

  private static SoapFault noId() {
    return SoapFault.schema("A folder id is missing.", 1, 1);
  }

  /**
   * The folder with this id.
   *
   * @param id FolderId or DistinguishedFolderId
   * @param hierarchy whether the request is about folders, not about what is in them
   */
  public InMailbox folder(XmlNode id, boolean hierarchy) {
    String text = id.attribute("Id").orElseThrow(Places::noId);
    InMailbox place =
        id.name().equals("DistinguishedFolderId") ? distinguished(id, text) : byId(fromEws(text));
    admit(place.mailbox());
    if (isPublic(place.mailbox())) {
      route(place.folder(), hierarchy);
    }
    return place;
  }

  private InMailbox distinguished(XmlNode id, String name) {
    if (name.equals("publicfoldersroot")) {
      SimulatedMailbox tree = publicFolders().tree();
      return new InMailbox(tree, tree.root());
    }
    String address =
        id.at("Mailbox", "EmailAddress").map(XmlNode::text).orElse(call.caller().address());
    SimulatedMailbox mailbox = call.server().store().find(address).orElseThrow(Places::noMailbox);
    Optional<SimulatedFolder> folder =
        name.equals("root") ? Optional.of(mailbox.root()) : mailbox.folder(name);
    return new InMailbox(mailbox, folder.orElseThrow(EwsError::folderNotFound));
  }

  private static EwsError noMailbox() {
    return new EwsError(
        "ErrorNonExistentMailbox", "The SMTP address has no mailbox associated with it.");
  }

  private InMailbox byId(String id) {
    return everywhere()
        .flatMap(
            mailbox ->
                mailbox.folder(id).filter(folder -> folder.id().equals(id)).stream()
                    .map(folder -> new InMailbox(mailbox, folder)))
        .findFirst()
        .orElseThrow(EwsError::folderNotFound);
  }

  /** The item with this id, compared letter by letter. */
  public Found item(String ewsId) {
    String id = fromEws(ewsId);
    Found found =
        everywhere()
            .flatMap(
                mailbox ->
                    mailbox.item(id).filter(item -> item.id().equals(id)).stream()
                        .map(item -> new Found(mailbox, item)))
            .findFirst()
            .orElseThrow(EwsError::itemNotFound);
    admit(found.mailbox());
    if (isPublic(found.mailbox())) {
      route(found.item().folder(), false);
    }
    return found;
  }

  private Stream<SimulatedMailbox> everywhere() {
    return Stream.concat(
        call.server().store().all().stream(), List.of(publicFolders().tree()).stream());
  }

  private PublicFolders publicFolders() {
    return call.server().store().publicFolders();
  }

  public boolean isPublic(SimulatedMailbox mailbox) {
    return mailbox == publicFolders().tree();
  }

  private void admit(SimulatedMailbox mailbox) {
    boolean open =
        isPublic(mailbox)
            ? call.caller().opensPublicFolders()
            : call.caller().opens(mailbox.address());
    if (!open) {
      throw EwsError.accessDenied();
    }
  }

  /** Requests reach only the public folder mailbox to which they are routed. */
  private void route(SimulatedFolder folder, boolean hierarchy) {
    String header =
        call.publicFolderMailbox()
            .orElseThrow(
                () ->
                    new EwsError(
                        "ErrorPublicFolderMailboxDiscoveryFailed",
                        "The public folder mailbox could not be discovered."));
    PublicFolders.PublicMailbox wanted =
        hierarchy ? publicFolders().hierarchyMailbox() : publicFolders().contentMailbox(folder);
    if (!wanted.isMeantBy(header)) {
      throw hierarchy ? unprocessed() : noReplica();
    }
  }

  private static EwsError unprocessed() {
    return new EwsError(
        "ErrorPublicFolderRequestProcessingFailed",
        "The public folder request could not be processed by this mailbox.");
  }

  static EwsError noReplica() {
    return new EwsError(
        "ErrorNoPublicFolderReplicaAvailable", "No public folder replica is available.");
  }
}
