package org.mailtrail.simulator.ews;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.mailtrail.simulator.mailbox.Folder;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;
import org.mailtrail.simulator.soap.XmlOut;

/** Writes folders in the order of types.xsd (FolderType). */
final class FolderXml {
  private final EwsCall call;
  private final Shape shape;

  FolderXml(EwsCall call, Shape shape) {
    this.call = call;
    this.shape = shape;
  }

  static void id(XmlOut xml, String element, Folder folder) {
    xml.empty(element, "Id", Places.toEws(folder.id()), "ChangeKey", "AQAAABYAAAA=");
  }

  void write(XmlOut xml, SimulatedMailbox mailbox, Folder folder) {
    xml.start("t:Folder");
    id(xml, "t:FolderId", folder);
    Folder parent = folder.parent();
    if (parent != null && shape.wants("folder:ParentFolderId")) {
      id(xml, "t:ParentFolderId", parent);
    }
    field(xml, "FolderClass", "IPF.Note");
    field(xml, "DisplayName", folder.displayName());
    field(xml, "TotalCount", Integer.toString(folder.size()));
    if (shape.wants("folder:ChildFolderCount")) {
      field(xml, "ChildFolderCount", Integer.toString(mailbox.children(folder).size()));
    }
    for (Property property : shape.extended()) {
      extended(mailbox, folder, property.tag()).ifPresent(value -> property.write(xml, value));
    }
    field(xml, "UnreadCount", Integer.toString(folder.size()));
    if (call.make() == Make.OTHER) {
      xml.element("t:ServerRemark", "of another make");
    }
    xml.end();
  }

  private void field(XmlOut xml, String name, String value) {
    if (shape.wants("folder:" + name)) {
      xml.element("t:" + name, value);
    }
  }

  private Optional<String> extended(SimulatedMailbox mailbox, Folder folder, int tag) {
    return switch (tag) {
      case 0x0E08 ->
          Optional.of(
              Long.toString(
                  mailbox.page(folder, false, 0, Integer.MAX_VALUE).stream()
                      .mapToLong(Item::size)
                      .sum()));
      case 0x3001 -> Optional.of(folder.displayName());
      case 0x3602 -> Optional.of(Integer.toString(folder.size()));
      case 0x6698 -> replicas(folder);
      default -> Optional.empty();
    };
  }

  /** PR_REPLICA_LIST: the GUID of the content mailbox in ASCII, with a zero at its end. */
  private Optional<String> replicas(Folder folder) {
    if (call.server().store().publicFolders().tree().folder(folder.id()).isEmpty()) {
      return Optional.empty();
    }
    String guid = call.server().store().publicFolders().contentMailbox(folder).guid();
    byte[] ascii = (guid + "\0").getBytes(StandardCharsets.US_ASCII);
    return Optional.of(Base64.getEncoder().encodeToString(ascii));
  }
}
