package org.mailtrail.simulator.ews;

import java.util.List;
import java.util.function.Consumer;
import org.mailtrail.simulator.ews.call.AnswerEnvelope;
import org.mailtrail.simulator.ews.call.EwsCall;
import org.mailtrail.simulator.ews.call.EwsError;
import org.mailtrail.simulator.ews.call.Paging;
import org.mailtrail.simulator.ews.call.Places;
import org.mailtrail.simulator.ews.item.FolderRestriction;
import org.mailtrail.simulator.ews.item.FolderXml;
import org.mailtrail.simulator.ews.item.Restriction;
import org.mailtrail.simulator.ews.item.Shape;
import org.mailtrail.simulator.mailbox.SimulatedFolder;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;
import org.mailtrail.simulator.soap.XmlNode;
import org.mailtrail.simulator.soap.XmlOut;

/** FindFolder, GetFolder, CreateFolder (MS-OXWSFOLD, MS-OXWSSRCH). */
final class FolderOperations {
  private final EwsCall call;
  private final Places places;

  private FolderOperations(EwsCall call) {
    this.call = call;
    this.places = new Places(call);
  }

  static XmlOut find(EwsCall call) {
    List<XmlNode> parents = call.required("ParentFolderIds").children();
    return new AnswerEnvelope(call, null).each(parents, new FolderOperations(call)::found);
  }

  static XmlOut get(EwsCall call) {
    List<XmlNode> ids = call.required("FolderIds").children();
    return new AnswerEnvelope(call, "m:Folders").each(ids, new FolderOperations(call)::got);
  }

  static XmlOut create(EwsCall call) {
    List<XmlNode> folders = call.required("Folders").children();
    return new AnswerEnvelope(call, "m:Folders").each(folders, new FolderOperations(call)::created);
  }

  private Consumer<XmlOut> found(XmlNode parentId) {
    Places.InMailbox parent = places.folder(parentId, true);
    List<SimulatedFolder> below = below(parent);
    Paging paging = Paging.of(call, "IndexedPageFolderView", Paging.MOST);
    paging.refuse(below.size());
    List<SimulatedFolder> page = below.stream().skip(paging.offset()).limit(paging.most()).toList();
    FolderXml folders = folderXml();
    return xml -> {
      paging.start(xml, page.size(), below.size());
      xml.start("t:Folders");
      page.forEach(folder -> folders.write(xml, parent.mailbox(), folder));
      xml.end().end();
    };
  }

  private List<SimulatedFolder> below(Places.InMailbox parent) {
    boolean deep = !call.operation().attribute("Traversal").orElse("Shallow").equals("Shallow");
    if (deep && places.isPublic(parent.mailbox())) {
      throw new EwsError(
          "ErrorInvalidOperation", "Deep traversal queries are not allowed for public folders.");
    }
    Restriction.refuseIfFrugal(call);
    FolderRestriction wanted = FolderRestriction.of(call.operation());
    List<SimulatedFolder> all =
        deep
            ? descendants(parent.mailbox(), parent.folder())
            : parent.mailbox().children(parent.folder());
    return all.stream().filter(wanted::fits).toList();
  }

  private static List<SimulatedFolder> descendants(
      SimulatedMailbox mailbox, SimulatedFolder ancestor) {
    return mailbox.folders().stream().filter(folder -> liesBelow(folder, ancestor)).toList();
  }

  private static boolean liesBelow(SimulatedFolder folder, SimulatedFolder ancestor) {
    SimulatedFolder parent = folder.parent();
    return parent != null && (parent.equals(ancestor) || liesBelow(parent, ancestor));
  }

  private FolderXml folderXml() {
    return new FolderXml(call, Shape.of(call.required("FolderShape")));
  }

  private Consumer<XmlOut> got(XmlNode id) {
    Places.InMailbox place = places.folder(id, true);
    FolderXml folders = folderXml();
    return xml -> {
      xml.start("m:Folders");
      folders.write(xml, place.mailbox(), place.folder());
      xml.end();
    };
  }

  private static EwsError thereAlready() {
    return new EwsError("ErrorFolderExists", "A folder with the specified name already exists.");
  }

  private Consumer<XmlOut> created(XmlNode folder) {
    Places.InMailbox parent = places.target(call.required("ParentFolderId"), true);
    String name = folder.child("DisplayName").map(XmlNode::text).orElse("");
    if (name.isEmpty()) {
      throw new EwsError(
          "ErrorRequiredPropertyMissing", "A required property for the folder is missing.");
    }
    SimulatedFolder made =
        parent.mailbox().create(parent.folder(), name).orElseThrow(FolderOperations::thereAlready);
    return xml -> {
      xml.start("m:Folders").start("t:Folder");
      FolderXml.id(xml, "t:FolderId", made);
      xml.end().end();
    };
  }
}
