package org.mailtrail.ews.operation;

import java.util.List;
import java.util.function.Consumer;
import org.mailtrail.ews.soap.Xml;

/** Requests about folders. */
public final class FolderRequests {
  /** How many folders a page of a list has. */
  public static final int PAGE = 500;

  private static final String DEEP = "Deep";
  private static final String SHALLOW = "Shallow";

  private static final List<Property> SHAPE =
      List.of(
          Property.field("folder:DisplayName"),
          Property.field("folder:FolderClass"),
          Property.field("folder:TotalCount"),
          Property.FOLDER_SIZE);
  private static final List<Property> PUBLIC_SHAPE =
      List.of(
          Property.field("folder:DisplayName"),
          Property.field("folder:FolderClass"),
          Property.field("folder:TotalCount"),
          Property.FOLDER_SIZE,
          Property.REPLICAS);

  private static final List<Property> TREE_SHAPE =
      List.of(
          Property.field("folder:ParentFolderId"),
          Property.field("folder:DisplayName"),
          Property.field("folder:TotalCount"),
          Property.FOLDER_SIZE);

  private FolderRequests() {}

  /** The folders right below, or all below. */
  public static Operation find(FolderRef parent, boolean deep, int offset) {
    return find(parent, deep ? DEEP : SHALLOW, SHAPE, page(offset));
  }

  /** All folders below, with what each is below of and how much lies in it. */
  public static Operation tree(FolderRef parent, int offset) {
    return find(parent, DEEP, TREE_SHAPE, page(offset));
  }

  /** The public folders right below; which mailbox has their content is told too. */
  public static Operation findPublic(FolderRef parent, int offset) {
    return find(parent, SHALLOW, PUBLIC_SHAPE, page(offset));
  }

  /** The folder of this name right below. */
  public static Operation named(FolderRef parent, String name) {
    return find(parent, SHALLOW, SHAPE, restriction(name));
  }

  /** The public folder of this name right below. */
  public static Operation namedPublic(FolderRef parent, String name) {
    return find(parent, SHALLOW, PUBLIC_SHAPE, restriction(name));
  }

  private static Operation find(
      FolderRef parent, String traversal, List<Property> properties, Consumer<Xml> which) {
    return Operation.of(
        "FindFolder",
        xml -> {
          shape(xml, properties);
          which.accept(xml);
          xml.element("m:ParentFolderIds", parent::write);
        },
        "Traversal",
        traversal);
  }

  /** One folder. */
  public static Operation get(FolderRef folder, boolean isPublic) {
    return get(List.of(folder), isPublic);
  }

  /** Some folders. */
  public static Operation get(List<FolderRef> folders, boolean isPublic) {
    return Operation.of(
        "GetFolder",
        xml -> {
          shape(xml, isPublic ? PUBLIC_SHAPE : SHAPE);
          xml.element("m:FolderIds", ids -> folders.forEach(folder -> folder.write(ids)));
        });
  }

  /** Makes a mail folder. */
  public static Operation create(FolderRef parent, String name) {
    return Operation.of(
        "CreateFolder",
        xml ->
            xml.element("m:ParentFolderId", parent::write)
                .element(
                    "m:Folders",
                    folders ->
                        folders.element(
                            "t:Folder",
                            folder ->
                                folder
                                    .leaf("t:FolderClass", "IPF.Note")
                                    .leaf("t:DisplayName", name))));
  }

  private static void shape(Xml xml, List<Property> properties) {
    xml.element(
        "m:FolderShape",
        shape ->
            shape
                .leaf("t:BaseShape", "IdOnly")
                .element(
                    "t:AdditionalProperties",
                    more -> properties.forEach(property -> property.write(more))));
  }

  private static Consumer<Xml> page(int offset) {
    return xml ->
        xml.empty(
            "m:IndexedPageFolderView",
            "MaxEntriesReturned",
            Integer.toString(PAGE),
            "Offset",
            Integer.toString(offset),
            "BasePoint",
            "Beginning");
  }

  private static Consumer<Xml> restriction(String name) {
    return xml ->
        xml.element(
            "m:Restriction", inner -> Property.field("folder:DisplayName").isEqualTo(inner, name));
  }
}
