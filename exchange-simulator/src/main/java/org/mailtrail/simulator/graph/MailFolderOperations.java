package org.mailtrail.simulator.graph;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.simulator.graph.json.ExtendedProperties;
import org.mailtrail.simulator.graph.json.GraphError;
import org.mailtrail.simulator.graph.json.JsonBodies;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.SimulatedFolder;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/** The operations on mail folders (Graph: resource mailFolder). */
final class MailFolderOperations {
  private static final Pattern BY_NAME = Pattern.compile("displayName eq '((?:[^']|'')*)'");

  private final SimulatedMailbox mailbox;
  private final Request request;

  MailFolderOperations(SimulatedMailbox mailbox, Request request) {
    this.mailbox = mailbox;
    this.request = request;
  }

  static SimulatedFolder find(SimulatedMailbox mailbox, String idOrName) {
    return mailbox.folder(idOrName).orElseThrow(GraphError::folderNotFound);
  }

  /** List or create below the parent. */
  Response children(SimulatedFolder parent) {
    return switch (request.method()) {
      case "GET" -> list(mailbox.children(parent));
      case "POST" -> create(parent);
      default -> throw new GraphError(405, "ErrorInvalidRequest", "Method not allowed.");
    };
  }

  /** Read or remove one. */
  Response one(SimulatedFolder folder) {
    return switch (request.method()) {
      case "GET" -> JsonBodies.response(200, json -> fields(json, folder));
      case "DELETE" -> {
        mailbox.remove(folder);
        yield Response.empty(204);
      }
      default -> throw new GraphError(405, "ErrorInvalidRequest", "Method not allowed.");
    };
  }

  private Response list(List<SimulatedFolder> folders) {
    Optional<String> name = request.parameter("$filter").map(MailFolderOperations::name);
    // learn.microsoft.com/graph/paging: 10 of themselves; the same bounds as for messages
    int top = ListQuery.number(request, "$top", 10, 1, 1000);
    int skip = ListQuery.number(request, "$skip", 0, 0, Integer.MAX_VALUE);
    boolean wantsHidden =
        request.parameter("includeHiddenFolders").filter("true"::equals).isPresent();
    List<SimulatedFolder> found =
        folders.stream()
            .filter(f -> wantsHidden || !f.isHidden())
            .filter(f -> name.isEmpty() || f.displayName().equalsIgnoreCase(name.get()))
            .toList();
    return JsonBodies.response(200, json -> write(json, found, skip, top));
  }

  private static String name(String filter) {
    Matcher byName = BY_NAME.matcher(filter);
    if (!byName.matches()) {
      throw GraphError.badRequest("Invalid filter clause.");
    }
    return byName.group(1).replace("''", "'");
  }

  private void write(JsonGenerator json, List<SimulatedFolder> found, int skip, int top)
      throws IOException {
    json.writeArrayFieldStart("value");
    for (SimulatedFolder folder : found.stream().skip(skip).limit(top).toList()) {
      json.writeStartObject();
      fields(json, folder);
      json.writeEndObject();
    }
    json.writeEndArray();
    if (skip + top < found.size()) {
      json.writeStringField(
          "@odata.nextLink", "https://graph.example" + request.path() + "?$skip=" + (skip + top));
    }
  }

  private Response create(SimulatedFolder parent) {
    JsonNode name = JsonBodies.body(request).path("displayName");
    if (!name.isTextual() || name.asText().isBlank()) {
      throw new GraphError(400, "ErrorInvalidRequest", "displayName is missing.");
    }
    SimulatedFolder made =
        mailbox
            .create(parent, name.asText())
            .orElseThrow(
                () ->
                    new GraphError(
                        409,
                        "ErrorFolderExists",
                        "A folder with the specified name already exists."));
    return JsonBodies.response(201, json -> fields(json, made));
  }

  private void fields(JsonGenerator json, SimulatedFolder folder) throws IOException {
    if (folder.isSearch()) {
      json.writeStringField("@odata.type", "#microsoft.graph.mailSearchFolder");
    }
    json.writeStringField("id", folder.id());
    json.writeStringField("displayName", folder.displayName());
    SimulatedFolder parent = folder.parent();
    json.writeStringField("parentFolderId", parent == null ? folder.id() : parent.id());
    json.writeNumberField("childFolderCount", mailbox.children(folder).size());
    json.writeNumberField("totalItemCount", mailbox.size(folder));
    json.writeNumberField("unreadItemCount", mailbox.size(folder));
    json.writeBooleanField("isHidden", folder.isHidden());
    if (request.parameter("$expand").orElse("").contains("0x0E08")) {
      size(json, folder);
    }
  }

  private static void size(JsonGenerator json, SimulatedFolder folder) throws IOException {
    long bytes = folder.items().stream().mapToLong(Item::size).sum();
    json.writeArrayFieldStart("singleValueExtendedProperties");
    ExtendedProperties.property(json, "Long 0xe08", Long.toString(bytes));
    json.writeEndArray();
  }
}
