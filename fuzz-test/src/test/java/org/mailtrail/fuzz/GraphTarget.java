package org.mailtrail.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.graph.json.ListBody;
import org.mailtrail.graph.message.MessageDraft;

/** Pages of Graph: whatever a message is, those before and behind it are read. */
final class GraphTarget implements Target {
  private static final String GOOD =
      "{\"id\":\"%s\",\"internetMessageId\":\"<%s@x.example>\",\"from\":{\"emailAddress\":"
          + "{\"address\":\"ann@fabrikam.example\"}}}";
  private static final List<String> NAMES =
      List.of(
          "id",
          "internetMessageId",
          "isDraft",
          "from",
          "sender",
          "toRecipients",
          "ccRecipients",
          "subject",
          "sentDateTime",
          "receivedDateTime",
          "webLink",
          "hasAttachments",
          "conversationId",
          "internetMessageHeaders",
          "singleValueExtendedProperties",
          "@odata.type",
          "meetingMessageType",
          "emailAddress",
          "address",
          "name",
          "value",
          "body");
  private static final List<String> TEXTS =
      List.of(
          "AAMk=",
          "<a@x.example>",
          "ann@fabrikam.example",
          "/O=X/CN=Y",
          "String 0x1a",
          "Integer 0x36",
          "2026-11-23T09:00:00Z",
          "Content-Type",
          "From",
          "Auto-Submitted",
          "IPM.Note",
          "#microsoft.graph.eventMessage",
          "meetingAccepted");

  @Override
  public void read(Draw draw) throws IOException {
    String page =
        "{\"value\":["
            + good("A")
            + ","
            + value(draw, 0, true)
            + ","
            + good("Z")
            + "],\"@odata.nextLink\":\"x\"}";
    List<String> ids = ids(page.getBytes(StandardCharsets.UTF_8));
    assertThat(ids).as(page).startsWith("A").endsWith("Z");
    try {
      ids(draw.broken(page.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException refused) {
      assertThat(refused).isNotNull(); // an answer that is no JSON is asked for again
    }
  }

  private static String good(String id) {
    return GOOD.formatted(id, id);
  }

  private static List<String> ids(byte[] page) throws IOException {
    ListBody<MessageDraft> body =
        ListBody.read(new ByteArrayInputStream(page), 50, MessageDraft::new);
    return body.values().stream()
        .flatMap(draft -> draft.id().stream().map(id -> item(draft, id).id().value()))
        .toList();
  }

  private static IntakeItem item(MessageDraft draft, ItemId id) {
    return draft.item(id, other -> Optional.of(new MessageKey("digest")), Instant.EPOCH);
  }

  private static String value(Draw draw, int depth, boolean isObject) {
    int kind = isObject ? 0 : draw.below(depth > 5 ? 6 : 9);
    return switch (kind) {
      case 0, 6 -> depth > 5 && !isObject ? "{}" : object(draw, depth);
      case 1 ->
          draw.one(List.of("null", "true", "false", "0", "-1", "1e400", "12345678901234567890"));
      case 7, 8 -> list(draw, depth);
      default -> text(draw);
    };
  }

  private static String object(Draw draw, int depth) {
    StringBuilder object = new StringBuilder("{");
    for (int i = draw.below(8); i > 0; i--) {
      object
          .append(object.length() > 1 ? "," : "")
          .append(
              draw.chance(95)
                  ? '"' + draw.one(NAMES) + '"'
                  : '"' + "x".repeat(draw.below(1_000)) + '"')
          .append(':')
          .append(value(draw, depth + 1, false));
    }
    return object.append('}').toString();
  }

  private static String list(Draw draw, int depth) {
    StringBuilder list = new StringBuilder("[");
    for (int i = draw.below(5); i > 0; i--) {
      list.append(list.length() > 1 ? "," : "").append(value(draw, depth + 1, draw.chance(70)));
    }
    return list.append(']').toString();
  }

  private static String text(Draw draw) {
    String text = draw.chance(60) ? draw.one(TEXTS) : draw.bit();
    String mutated = draw.chance(30) ? draw.mutated(text) : text;
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(mutated)) + '"';
  }
}
