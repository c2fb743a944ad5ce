package org.mailtrail.simulator.ews;

import java.util.List;
import java.util.function.Consumer;
import org.mailtrail.simulator.mailbox.Folder;
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
    return new Answer(call, null).each(parents, new FolderOperations(call)::found);
  }

  static XmlOut get(EwsCall call) {
    List<XmlNode> ids = call.required("FolderIds").children();
    return new Answer(call, "m:Folders").each(ids, new FolderOperations(call)::got);
  }

  static XmlOut create(EwsCall call) {
    List<XmlNode> folders = call.required("Folders").children();
    return new Answer(call, "m:Folders").each(folders, new FolderOperations(call)::created);
  }

  private Consumer<XmlOut> found(XmlNode parentId) {
    Places.InMailbox parent = places.folder(parentId, true);
    boolean deep = !call.operation().attribute("Traversal").orElse("Shallow").equals("Shallow");
    if (deep && places.isPublic(parent.mailbox())) {
      throw new EwsError(
          "ErrorInvalidOperation", "Deep traversal queries are not allowed for public folders.");
    }
    SimulatedMailbox mailbox = parent.mailbox();
    Restriction.refuseIfFrugal(call);
    FolderRestriction wanted = FolderRestriction.of(call.operation());
    List<Folder> below =
        (deep ? descendants(mailbox, parent.folder()) : mailbox.children(parent.folder()))
            .stream().filter(wanted::fits).toList();
    Paging paging = Paging.of(call, "IndexedPageFolderView", Paging.MOST);
    paging.refuse(below.size());
    List<Folder> page = below.stream().skip(paging.offset()).limit(paging.most()).toList();
    FolderXml folders = folderXml();
    return xml -> {
      paging.start(xml, page.size(), below.size());
      xml.start("t:Folders");
      page.forEach(folder -> folders.write(xml, mailbox, folder));
      xml.end().end();
    };
  }

  private static List<Folder> descendants(SimulatedMailbox mailbox, Folder ancestor) {
    return mailbox.folders().stream().filter(folder -> liesBelow(folder, ancestor)).toList();
  }

  private static boolean liesBelow(Folder folder, Folder ancestor) {
    Folder parent = folder.parent();
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

  private Consumer<XmlOut> created(XmlNode folder) {
    Places.InMailbox parent = places.target(call.required("ParentFolderId"), true);
    String name = folder.child("DisplayName").map(XmlNode::text).orElse("");
    if (name.isEmpty()) {
      throw new EwsError(
          "ErrorRequiredPropertyMissing", "A required property for the folder is missing.");
    }
    Folder made =
        parent
            .mailbox()
            .create(parent.folder(), name)
            .orElseThrow(
                () ->
                    new EwsError(
                        "ErrorFolderExists", "A folder with the specified name already exists."));
    return xml -> {
      xml.start("m:Folders").start("t:Folder");
      FolderXml.id(xml, "t:FolderId", made);
      xml.end().end();
    };
  }
}
