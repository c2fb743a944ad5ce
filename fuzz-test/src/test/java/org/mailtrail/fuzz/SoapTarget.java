package org.mailtrail.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.message.ItemDraft;
import org.mailtrail.ews.message.LastingTraits;
import org.mailtrail.ews.soap.AnswerReader;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.soap.SoapFaultException;

/** Answers of EWS: whatever is in an item, those before and behind it are read. */
final class SoapTarget implements Target {
  private static final URI OWA = URI.create("https://mail.example/owa/");
  private static final List<String> NAMES =
      List.of(
          "ItemId",
          "ItemClass",
          "Subject",
          "Sensitivity",
          "DateTimeReceived",
          "DateTimeSent",
          "Size",
          "IsDraft",
          "InternetMessageHeaders",
          "InternetMessageHeader",
          "HasAttachments",
          "ConversationId",
          "From",
          "Sender",
          "ToRecipients",
          "CcRecipients",
          "Mailbox",
          "EmailAddress",
          "Name",
          "RoutingType",
          "InternetMessageId",
          "ExtendedProperty",
          "ExtendedFieldURI",
          "Value",
          "WebClientReadFormQueryString",
          "Body");
  private static final List<String> TEXTS =
      List.of(
          "AAMk=",
          "a@x.example",
          "EX",
          "/O=X/CN=Y",
          "2026-11-23T09:00:00Z",
          "true",
          "12",
          "Private",
          "IPM.Note",
          "&lt;a@x.example&gt;",
          "&#x1A;",
          "&#0;",
          "<![CDATA[x]]>");

  @Override
  public void read(Draw draw) throws Exception {
    String answer =
        "<s:Envelope"
            + " xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><m><ResponseMessages>"
            + message("A", "")
            + message("V", element(draw, 0))
            + message("Z", "")
            + "</ResponseMessages></m></s:Body></s:Envelope>";
    List<String> ids = ids(answer.getBytes(StandardCharsets.UTF_8));
    assertThat(ids).as(answer).startsWith("A").endsWith("Z").hasSize(3);
    try {
      ids(draw.broken(draw.mutated(answer).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException | SoapFaultException refused) {
      assertThat(refused).isNotNull(); // what is no XML is asked for again
    }
  }

  private static String message(String id, String more) {
    return "<GetItemResponseMessage ResponseClass=\"Success\"><Items><Message><ItemId Id=\""
        + (id + "\"/><InternetMessageId>&lt;" + id + "@x.example&gt;</InternetMessageId>")
        + more
        + "</Message></Items></GetItemResponseMessage>";
  }

  private static List<String> ids(byte[] answer) throws IOException, SoapFaultException {
    List<String> ids = new ArrayList<>();
    AnswerReader.read(
        new ByteArrayInputStream(answer),
        node ->
            node.childrenAt("Items").stream()
                .findFirst()
                .ifPresent(item -> ItemDraft.id(item).ifPresent(id -> ids.add(read(item, id)))));
    return ids;
  }

  private static String read(Node item, ItemId id) {
    return new ItemDraft(item, OWA).item(id, LastingTraits.of(item), Instant.EPOCH).id().value();
  }

  private static String element(Draw draw, int depth) {
    StringBuilder all = new StringBuilder();
    for (int i = 1 + draw.below(5); i > 0; i--) {
      String name = draw.one(NAMES);
      all.append('<').append(name);
      if (draw.chance(30)) {
        all.append(" HeaderName=\"").append(escaped(draw.bit())).append('"');
      }
      if (draw.chance(30)) {
        all.append(" PropertyTag=\"")
            .append(draw.one(List.of("0x1035", "0x300B", "0x5D02", "x")))
            .append('"');
      }
      all.append('>');
      all.append(depth < 5 && draw.chance(50) ? element(draw, depth + 1) : text(draw));
      all.append("</").append(name).append('>');
    }
    return all.toString();
  }

  private static String text(Draw draw) {
    return draw.chance(60) ? draw.one(TEXTS) : escaped(draw.mutated(draw.bit()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
