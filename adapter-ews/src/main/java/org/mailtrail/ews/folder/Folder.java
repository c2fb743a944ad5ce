package org.mailtrail.ews.folder;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.ews.operation.FolderRef;
import org.mailtrail.ews.operation.Property;
import org.mailtrail.ews.soap.Node;

/**
 * A folder as Exchange tells it.
 *
 * @param id its id
 * @param name as a person sees it
 * @param isOfMail whether it is a folder for messages, and no search folder
 * @param items how many messages
 * @param bytes how much room they take, -1 where Exchange does not say
 * @param replica the GUID of the public folder mailbox that has its content
 */
public record Folder(
    String id, String name, boolean isOfMail, long items, long bytes, Optional<String> replica) {
  private static final Pattern GUID =
      Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

  static Optional<Folder> of(Node node) {
    return node.child("FolderId")
        .flatMap(id -> id.attribute("Id"))
        .map(
            id ->
                new Folder(
                    id,
                    node.textAt("DisplayName").orElse(""),
                    isOfMail(node),
                    number(node.textAt("TotalCount"), 0),
                    number(Property.FOLDER_SIZE.of(node), -1),
                    Property.REPLICAS.of(node).flatMap(Folder::guid)));
  }

  private static boolean isOfMail(Node node) {
    String folderClass = node.textAt("FolderClass").orElse("IPF.Note").toLowerCase(Locale.ROOT);
    return node.name().equals("Folder") && folderClass.startsWith("ipf.note");
  }

  /** The folder in a request. */
  public FolderRef ref() {
    return FolderRef.byId(id);
  }

  private static long number(Optional<String> text, long otherwise) {
    return text.filter(t -> t.matches("\\d{1,18}")).map(Long::parseLong).orElse(otherwise);
  }

  /** PidTagReplicaList is the GUID's ASCII characters, with a zero at their end. */
  private static Optional<String> guid(String base64) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(base64);
      Matcher guid = GUID.matcher(new String(bytes, StandardCharsets.US_ASCII));
      return guid.find() ? Optional.of(guid.group()) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
