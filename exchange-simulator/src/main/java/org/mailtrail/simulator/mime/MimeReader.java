package org.mailtrail.simulator.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/** Reads raw mail, and never refuses any: a broken message arrives with what can be read of it. */
public final class MimeReader {
  private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]+>");
  private static final MimeConfig LENIENT =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(-1)
          .setMaxHeaderCount(-1)
          .setMaxContentLen(-1)
          .build();

  private MimeReader() {}

  /** What Exchange would know of the message. */
  public static ParsedMail read(byte[] raw) {
    HeaderBlock headers = HeaderBlock.of(raw);
    String contentType = headers.first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    return new ParsedMail(
        headers.first("Message-ID").filter(id -> !id.isBlank()).orElse(null),
        people(headers),
        headers.first("Subject").map(MimeReader::decoded).orElse(""),
        headers.first("Date").flatMap(DateReader::read).orElse(null),
        sensitivity(headers.first("Sensitivity").orElse("")),
        new ParsedMail.Shape(
            itemClass(contentType),
            contentType.startsWith("multipart/") && hasAttachment(raw),
            threadRoot(headers)));
  }

  private static ParsedMail.People people(HeaderBlock headers) {
    MailAddress from = firstOf(AddressReader.read(headers.all("From")));
    MailAddress sender = firstOf(AddressReader.read(headers.all("Sender")));
    return new ParsedMail.People(
        from == null ? sender : from,
        sender == null ? from : sender,
        AddressReader.read(headers.all("To")),
        AddressReader.read(headers.all("Cc")));
  }

  private static @Nullable MailAddress firstOf(List<MailAddress> addresses) {
    return addresses.isEmpty() ? null : addresses.get(0);
  }

  private static String decoded(String body) {
    return DecoderUtil.decodeEncodedWords(body, DecodeMonitor.SILENT);
  }

  private static int sensitivity(String value) {
    String lower = value.strip().toLowerCase(Locale.ROOT);
    if (lower.startsWith("personal")) {
      return 1;
    }
    if (lower.startsWith("private")) {
      return 2;
    }
    return lower.contains("confidential") ? 3 : 0;
  }

  /** MS-OXCMAIL §2.2.3: how an inbound MIME type becomes a message class. */
  private static String itemClass(String contentType) {
    if (contentType.contains("delivery-status")) {
      return "REPORT.IPM.Note.NDR";
    }
    if (contentType.contains("disposition-notification")) {
      return "REPORT.IPM.Note.IPNRN";
    }
    if (contentType.startsWith("text/calendar")) {
      return contentType.contains("reply")
          ? "IPM.Schedule.Meeting.Resp.Pos"
          : "IPM.Schedule.Meeting.Request";
    }
    return "IPM.Note";
  }

  private static String threadRoot(HeaderBlock headers) {
    for (String name : List.of("References", "In-Reply-To", "Message-ID")) {
      Optional<String> root =
          headers.first(name).map(MESSAGE_ID::matcher).filter(Matcher::find).map(Matcher::group);
      if (root.isPresent()) {
        return root.get();
      }
    }
    return "";
  }

  private static boolean hasAttachment(byte[] raw) {
    MimeTokenStream tokens = new MimeTokenStream(LENIENT);
    tokens.parse(new ByteArrayInputStream(raw));
    try {
      for (EntityState state = tokens.getState();
          state != EntityState.T_END_OF_STREAM;
          state = tokens.next()) {
        if (state == EntityState.T_FIELD && isAttachment(tokens.getField())) {
          return true;
        }
      }
    } catch (MimeException | IOException broken) {
      return false;
    }
    return false;
  }

  private static boolean isAttachment(Field field) {
    String body = field.getBody();
    return field.getName().equalsIgnoreCase("Content-Disposition")
        && body != null
        && body.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
  }
}
