package org.mailtrail.simulator.graph;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.mailbox.Folder;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/** The operations on mail folders (Graph: resource mailFolder). */
final class FolderOperations {
  private static final Pattern BY_NAME = Pattern.compile("displayName eq '((?:[^']|'')*)'");

  private final SimulatedMailbox mailbox;
  private final Request request;

  FolderOperations(SimulatedMailbox mailbox, Request request) {
    this.mailbox = mailbox;
    this.request = request;
  }

  static Folder find(SimulatedMailbox mailbox, String idOrName) {
    return mailbox.folder(idOrName).orElseThrow(GraphError::folderNotFound);
  }

  /** List or create below the parent. */
  Response children(Folder parent) {
    return switch (request.method()) {
      case "GET" -> list(mailbox.children(parent));
      case "POST" -> create(parent);
      default -> throw new GraphError(405, "ErrorInvalidRequest", "Method not allowed.");
    };
  }

  /** Read or remove one. */
  Response one(Folder folder) {
    return switch (request.method()) {
      case "GET" -> Json.response(200, json -> fields(json, folder));
      case "DELETE" -> {
        mailbox.remove(folder);
        yield Response.empty(204);
      }
      default -> throw new GraphError(405, "ErrorInvalidRequest", "Method not allowed.");
    };
  }

  private Response list(List<Folder> folders) {
    Optional<String> name =
        request
            .parameter("$filter")
            .map(BY_NAME::matcher)
            .filter(Matcher::matches)
            .map(found -> found.group(1).replace("''", "'"));
    if (request.parameter("$filter").isPresent() && name.isEmpty()) {
      throw GraphError.badRequest("Invalid filter clause.");
    }
    int top = Integer.parseInt(request.parameter("$top").orElse("10"));
    int skip = Integer.parseInt(request.parameter("$skip").orElse("0"));
    List<Folder> found =
        folders.stream()
            .filter(f -> name.isEmpty() || f.displayName().equalsIgnoreCase(name.get()))
            .toList();
    return Json.response(200, json -> write(json, found, skip, top));
  }

  private void write(JsonGenerator json, List<Folder> found, int skip, int top) throws IOException {
    json.writeArrayFieldStart("value");
    for (Folder folder : found.stream().skip(skip).limit(top).toList()) {
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

  private Response create(Folder parent) {
    JsonNode name = Json.body(request).path("displayName");
    if (!name.isTextual() || name.asText().isBlank()) {
      throw new GraphError(400, "ErrorInvalidRequest", "displayName is missing.");
    }
    Folder made =
        mailbox
            .create(parent, name.asText())
            .orElseThrow(
                () ->
                    new GraphError(
                        409,
                        "ErrorFolderExists",
                        "A folder with the specified name already exists."));
    return Json.response(201, json -> fields(json, made));
  }

  private void fields(JsonGenerator json, Folder folder) throws IOException {
    if (folder.isSearch()) {
      json.writeStringField("@odata.type", "#microsoft.graph.mailSearchFolder");
    }
    json.writeStringField("id", folder.id());
    json.writeStringField("displayName", folder.displayName());
    Folder parent = folder.parent();
    json.writeStringField("parentFolderId", parent == null ? folder.id() : parent.id());
    json.writeNumberField("childFolderCount", mailbox.children(folder).size());
    json.writeNumberField("totalItemCount", mailbox.size(folder));
    json.writeNumberField("unreadItemCount", mailbox.size(folder));
    json.writeBooleanField("isHidden", false);
    if (request.parameter("$expand").orElse("").contains("0x0E08")) {
      long bytes = folder.items().stream().mapToLong(Item::size).sum();
      json.writeArrayFieldStart("singleValueExtendedProperties");
      MessageJson.property(json, "Long 0xe08", Long.toString(bytes));
      json.writeEndArray();
    }
  }
}
