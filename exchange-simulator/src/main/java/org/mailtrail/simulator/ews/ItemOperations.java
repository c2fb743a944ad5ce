package org.mailtrail.simulator.ews;

import java.util.List;
import java.util.function.Consumer;
import org.mailtrail.simulator.ews.call.AnswerEnvelope;
import org.mailtrail.simulator.ews.call.EwsCall;
import org.mailtrail.simulator.ews.call.EwsError;
import org.mailtrail.simulator.ews.call.Make;
import org.mailtrail.simulator.ews.call.Places;
import org.mailtrail.simulator.ews.item.ItemXml;
import org.mailtrail.simulator.ews.item.Shape;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.mailbox.Damage;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.SimulatedFolder;
import org.mailtrail.simulator.soap.SoapFault;
import org.mailtrail.simulator.soap.XmlNode;
import org.mailtrail.simulator.soap.XmlOut;

/** GetItem, MoveItem, DeleteItem (MS-OXWSCORE). */
final class ItemOperations {
  private final EwsCall call;
  private final Places places;

  private ItemOperations(EwsCall call) {
    this.call = call;
    this.places = new Places(call);
  }

  static XmlOut get(EwsCall call) {
    Shape shape = Shape.of(call.required("ItemShape"));
    ItemOperations items = new ItemOperations(call);
    List<XmlNode> ids = call.required("ItemIds").children();
    return new AnswerEnvelope(call, "m:Items")
        .each(ids, id -> items.got(id, shape, id == ids.get(0)));
  }

  static XmlOut move(EwsCall call) {
    XmlNode target = call.required("ToFolderId");
    ItemOperations items = new ItemOperations(call);
    return new AnswerEnvelope(call, "m:Items")
        .each(call.required("ItemIds").children(), id -> items.moved(id, target));
  }

  static XmlOut delete(EwsCall call) {
    return new AnswerEnvelope(call, null)
        .each(call.required("ItemIds").children(), new ItemOperations(call)::deleted);
  }

  private Places.Found item(XmlNode id) {
    return places.item(
        id.attribute("Id").orElseThrow(() -> SoapFault.schema("An item id is missing.", 1, 1)));
  }

  private Consumer<XmlOut> got(XmlNode id, Shape shape, boolean first) {
    Places.Found found = item(id);
    refuseDamaged(found.item().damage());
    boolean ordered = first && call.isOf(Fault.MIME_UNCONVERTIBLE);
    if (shape.mime() && (ordered || found.item().damage() == Damage.UNCONVERTIBLE)) {
      throw EwsError.noMime();
    }
    call.server().meter().read.incrementAndGet();
    ItemXml items = new ItemXml(call, shape, false, found.mailbox());
    return xml -> {
      xml.start("m:Items");
      items.write(xml, found.item());
      xml.end();
    };
  }

  /** New ids are not told for moves between mailboxes and into public folders. */
  private Consumer<XmlOut> moved(XmlNode id, XmlNode targetId) {
    Places.Found found = item(id);
    Places.InMailbox target = places.target(targetId, false);
    refuseMove(found, target);
    if (call.make() == Make.CLINGING) {
      return copied(found, target);
    }
    boolean stays = found.mailbox() == target.mailbox();
    Item moved = moved(found, target);
    call.server().meter().moved.incrementAndGet();
    boolean told = stays && !places.isPublic(target.mailbox()) && tellsIds();
    return told ? named(moved) : xml -> xml.empty("m:Items");
  }

  private static Item moved(Places.Found found, Places.InMailbox target) {
    if (found.mailbox() != target.mailbox()) {
      return target.mailbox().adopt(found.mailbox(), found.item(), target.folder());
    }
    found.mailbox().move(found.item(), target.folder());
    return found.item();
  }

  private void refuseMove(Places.Found found, Places.InMailbox target) {
    if (call.isOf(Fault.CROSS_MAILBOX)) {
      throw new EwsError(
          "ErrorCrossMailboxMoveCopy", "Cannot move or copy items across mailboxes.");
    }
    refuseUndeletable(found);
    if (found.item().damage() == Damage.TROUBLED || found.item().damage() == Damage.UNMOVABLE) {
      throw EwsError.inTrouble();
    }
    refuseFull(target.folder(), found.item().size());
  }

  private static void refuseDamaged(Damage damage) {
    if (damage == Damage.CORRUPT) {
      throw EwsError.corrupt();
    }
    if (damage == Damage.TROUBLED) {
      throw EwsError.inTrouble();
    }
  }

  /** What a folder does not hold is refused (messages.xsd: ResponseCodeType). */
  static void refuseFull(SimulatedFolder folder, long bytes) {
    if (folder.isFull()) {
      throw new EwsError(
          "ErrorMessagePerFolderCountReceiveQuotaExceeded", "The folder holds no more messages.");
    }
    if (!folder.hasRoomFor(bytes)) {
      throw new EwsError("ErrorQuotaExceeded", "The quota has been exceeded.");
    }
  }

  private Consumer<XmlOut> copied(Places.Found found, Places.InMailbox target) {
    byte[] raw = found.mailbox().raw(found.item());
    target.mailbox().deliver(raw, found.item().receivedAt(), target.folder().id());
    call.server().meter().moved.incrementAndGet();
    return xml -> xml.empty("m:Items");
  }

  /**
   * To delete and to move away need the right DeleteOwnedItems or DeleteAllItems in the folder
   * (page "Add-PublicFolderClientPermission").
   */
  private void refuseUndeletable(Places.Found found) {
    if (!call.caller().deletesFrom(found.item().folder().id())) {
      throw EwsError.accessDenied();
    }
  }

  private boolean tellsIds() {
    return !call.isOf(Fault.IDS_WITHHELD) && call.make() == Make.EXCHANGE;
  }

  static Consumer<XmlOut> named(Item item) {
    return xml -> {
      xml.start("m:Items").start(ItemXml.element(item));
      ItemXml.id(xml, item);
      xml.end().end();
    };
  }

  private Consumer<XmlOut> deleted(XmlNode id) {
    Places.Found found = item(id);
    refuseUndeletable(found);
    boolean toBin =
        call.operation().attribute("DeleteType").orElse("").equals("MoveToDeletedItems");
    if (toBin && !places.isPublic(found.mailbox())) {
      found.mailbox().move(found.item(), found.mailbox().folder("deleteditems").orElseThrow());
    } else {
      found.mailbox().remove(found.item());
    }
    return xml -> {};
  }
}
