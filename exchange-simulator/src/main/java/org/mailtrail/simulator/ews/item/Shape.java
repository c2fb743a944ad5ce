package org.mailtrail.simulator.ews.item;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mailtrail.simulator.soap.XmlNode;

/**
 * Which properties a request wants.
 *
 * @param base IdOnly, Default or AllProperties
 * @param mime whether the MIME content is wanted
 * @param uris what is wanted besides, by FieldURI
 * @param extended extended properties that are wanted
 */
public record Shape(String base, boolean mime, Set<String> uris, List<WantedProperty> extended) {
  private static final Set<String> DEFAULT =
      Set.of(
          "item:Subject",
          "item:Sensitivity",
          "item:Size",
          "item:DateTimeSent",
          "item:DateTimeCreated",
          "item:HasAttachments",
          "item:Attachments",
          "item:Body",
          "message:Sender",
          "message:From",
          "message:ToRecipients",
          "message:CcRecipients",
          "message:IsRead",
          "folder:DisplayName",
          "folder:TotalCount",
          "folder:ChildFolderCount",
          "folder:UnreadCount");

  /** Copies the collections. */
  public Shape {
    uris = Set.copyOf(uris);
    extended = List.copyOf(extended);
  }

  /** Reads ItemShape or FolderShape. */
  public static Shape of(XmlNode shape) {
    List<WantedProperty> more =
        shape.below("AdditionalProperties").stream().map(WantedProperty::of).toList();
    Set<String> uris =
        more.stream()
            .map(WantedProperty::uri)
            .filter(uri -> !uri.isEmpty())
            .collect(Collectors.toSet());
    return new Shape(
        shape.child("BaseShape").map(XmlNode::text).orElse("Default"),
        shape.child("IncludeMimeContent").filter(flag -> isTrue(flag.text())).isPresent()
            || uris.contains("item:MimeContent"),
        uris,
        more.stream().filter(WantedProperty::isExtended).toList());
  }

  private static boolean isTrue(String text) {
    return text.equals("true") || text.equals("1");
  }

  boolean wants(String uri) {
    return uris.contains(uri)
        || base.equals("AllProperties")
        || base.equals("Default") && DEFAULT.contains(uri);
  }
}
