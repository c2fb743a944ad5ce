package org.mailtrail.simulator.ews.item;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.mailtrail.simulator.ews.call.EwsCall;
import org.mailtrail.simulator.ews.call.Make;
import org.mailtrail.simulator.ews.call.Places;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.SimulatedFolder;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;
import org.mailtrail.simulator.soap.XmlOut;

/** Writes folders in the order of types.xsd (FolderType). */
public final class FolderXml {
  private final EwsCall call;
  private final Shape shape;

  public FolderXml(EwsCall call, Shape shape) {
    this.call = call;
    this.shape = shape;
  }

  public static void id(XmlOut xml, String element, SimulatedFolder folder) {
    xml.empty(element, "Id", Places.toEws(folder.id()), "ChangeKey", "AQAAABYAAAA=");
  }

  public void write(XmlOut xml, SimulatedMailbox mailbox, SimulatedFolder folder) {
    xml.start("t:Folder");
    id(xml, "t:FolderId", folder);
    parent(xml, folder);
    field(xml, "FolderClass", "IPF.Note");
    field(xml, "DisplayName", folder.displayName());
    field(xml, "TotalCount", Integer.toString(folder.size()));
    children(xml, mailbox, folder);
    for (WantedProperty property : shape.extended()) {
      extended(mailbox, folder, property.tag()).ifPresent(value -> property.write(xml, value));
    }
    field(xml, "UnreadCount", Integer.toString(folder.size()));
    if (call.make() == Make.OTHER) {
      xml.element("t:ServerRemark", "of another make");
    }
    xml.end();
  }

  private void children(XmlOut xml, SimulatedMailbox mailbox, SimulatedFolder folder) {
    if (shape.wants("folder:ChildFolderCount")) {
      field(xml, "ChildFolderCount", Integer.toString(mailbox.children(folder).size()));
    }
  }

  private void parent(XmlOut xml, SimulatedFolder folder) {
    SimulatedFolder parent = folder.parent();
    if (parent != null && shape.wants("folder:ParentFolderId")) {
      id(xml, "t:ParentFolderId", parent);
    }
  }

  private void field(XmlOut xml, String name, String value) {
    if (shape.wants("folder:" + name)) {
      xml.element("t:" + name, value);
    }
  }

  private Optional<String> extended(SimulatedMailbox mailbox, SimulatedFolder folder, int tag) {
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
  private Optional<String> replicas(SimulatedFolder folder) {
    if (call.server().store().publicFolders().tree().folder(folder.id()).isEmpty()) {
      return Optional.empty();
    }
    String guid = call.server().store().publicFolders().contentMailbox(folder).guid();
    byte[] ascii = (guid + "\0").getBytes(StandardCharsets.US_ASCII);
    return Optional.of(Base64.getEncoder().encodeToString(ascii));
  }
}
