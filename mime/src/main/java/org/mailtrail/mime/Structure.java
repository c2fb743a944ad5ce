package org.mailtrail.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.mailtrail.domain.policy.Automation;
import org.mailtrail.mime.text.Bytes;

/**
 * What the parts of a message tell of the message itself: that it is a report although it is
 * signed, that it answers a meeting request, that something is attached. A message that is attached
 * to somebody's words is not looked into; one that stands alone may be an answer in a wrapping.
 */
final class Structure {
  static final MimeConfig LENIENT =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(-1)
          .setMaxHeaderCount(-1)
          .setMaxContentLen(-1)
          .build();

  /** Nobody nests deeper; a bomb would exhaust the stack. */
  private static final int DEEPEST = 50;

  private static final String CALENDAR = "text/calendar";
  private static final String WRAPPED = "message/rfc822";
  private static final int LONGEST_WRAPPED = 1 << 20;
  private static final Pattern METHOD =
      Pattern.compile(
          "^METHOD(?:;(?:\"[^\"\\r\\n]*+\"|[^:\"\\r\\n])*+)?:\\s*(\\w+)",
          Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
  private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]");
  private static final Pattern NAMES_METHOD = Pattern.compile(";\\s*method\\s*=");
  private static final Pattern TAG = Pattern.compile("<[^<>]*+>|&nbsp;");

  private final List<String> types = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();
  private String type = "";
  private String encoding = "";
  private final int depth;
  private boolean attachment;
  private boolean hasWords;

  private Structure(int depth) {
    this.depth = depth;
  }

  /** Reads the body below this header. */
  static Structure of(byte[] raw, HeaderBlock headers) {
    return of(raw, headers, 0);
  }

  private static Structure of(byte[] raw, HeaderBlock headers, int depth) {
    Structure structure = new Structure(depth);
    String type =
        ContentType.plain(headers.first("Content-Type").orElse("")).toLowerCase(Locale.ROOT);
    if (type.startsWith("multipart/")
        || type.startsWith(CALENDAR)
        || type.startsWith(WRAPPED)
        || WinmailItem.isType(type)) {
      structure.read(mended(raw, headers));
    }
    return structure;
  }

  /** The message with no more of its header, which may be broken, than tells how to read it. */
  private static InputStream mended(byte[] raw, HeaderBlock headers) {
    StringBuilder header = new StringBuilder();
    headers
        .first("Content-Type")
        .map(ContentType::plain)
        .ifPresent(type -> header.append("Content-Type: " + type + "\r\n"));
    headers
        .first("Content-Transfer-Encoding")
        .ifPresent(body -> header.append("Content-Transfer-Encoding: " + body + "\r\n"));
    byte[] top = header.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    return new SequenceInputStream(
        new ByteArrayInputStream(top), Bytes.lines(raw, headers.length()));
  }

  private void read(InputStream message) {
    MimeTokenStream tokens = new MimeTokenStream(LENIENT);
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    try {
      tokens.parse(message);
      for (EntityState state = tokens.getState();
          state != EntityState.T_END_OF_STREAM && open.size() + depth < DEEPEST;
          state = tokens.next()) {
        take(state, tokens);
      }
    } catch (MimeException | IOException | IllegalArgumentException broken) {
      open.clear(); // what was read until here is all that can be
    }
  }

  private void take(EntityState state, MimeTokenStream tokens) throws IOException {
    switch (state) {
      case T_START_HEADER -> {
        type = "";
        encoding = "";
      }
      case T_FIELD -> field(tokens.getField());
      case T_START_MULTIPART -> {
        addReport();
        open.push(type.toLowerCase(Locale.ROOT));
      }
      case T_END_MULTIPART -> open.pop();
      case T_BODY -> body(tokens);
      default -> {
        // borders between the parts say nothing
      }
    }
  }

  private void body(MimeTokenStream tokens) throws IOException {
    addReport();
    String kind = type.toLowerCase(Locale.ROOT);
    if (kind.startsWith(CALENDAR)) {
      types.add(type + method(tokens));
    } else if (WinmailItem.isType(kind)) {
      WinmailItem.contentType(PartBody.decoded(tokens, encoding).readNBytes(PartBody.LONGEST_TEXT))
          .ifPresent(types::add);
    } else if (kind.startsWith(WRAPPED) && !hasWords) {
      wrapped(PartBody.decoded(tokens, encoding).readNBytes(LONGEST_WRAPPED));
    } else if (!hasWords && (kind.isEmpty() || kind.startsWith("text/"))) {
      hasWords = !TAG.matcher(PartBody.start(tokens, encoding)).replaceAll("").isBlank();
    }
  }

  private void wrapped(byte[] inside) {
    of(inside, HeaderBlock.of(inside), depth + open.size() + 1).types.stream()
        .filter(each -> each.toLowerCase(Locale.ROOT).startsWith(CALENDAR))
        .forEach(types::add);
  }

  private void field(Field field) {
    String body = field.getBody() == null ? "" : field.getBody().strip();
    if (field.getName().equalsIgnoreCase("Content-Type")) {
      type = ContentType.plain(body);
    } else if (field.getName().equalsIgnoreCase("Content-Transfer-Encoding")) {
      encoding = body;
    } else if (field.getName().equalsIgnoreCase("Content-Disposition")) {
      attachment |= body.toLowerCase(Locale.ROOT).startsWith("attachment");
    }
  }

  /** Nothing but signatures may lie round a report; a report below anything else is quoted. */
  private void addReport() {
    if (!open.isEmpty()
        && Automation.isReportType(type)
        && open.stream().allMatch(outer -> outer.startsWith("multipart/signed"))) {
      types.add(type);
    }
  }

  /** The method that only the calendar itself names. */
  private String method(MimeTokenStream tokens) throws IOException {
    if (NAMES_METHOD.matcher(Automation.plainType(type)).find()) {
      return "";
    }
    Matcher method = METHOD.matcher(FOLD.matcher(PartBody.start(tokens, encoding)).replaceAll(""));
    return method.find() ? "; method=" + method.group(1) : "";
  }

  /** The Content-Type of the parts that say what the message is, outermost first. */
  List<String> types() {
    return List.copyOf(types);
  }

  /** Whether a part is an attachment. */
  boolean hasAttachment() {
    return attachment;
  }
}
