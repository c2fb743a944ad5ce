package org.mailtrail.mime;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ContentUtil;
import org.mailtrail.mime.text.Bytes;

/** The leaves of a message's MIME tree; of a broken message, those that can be read. */
public final class MimeParts {
  private static final MimeConfig LENIENT =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(-1)
          .setMaxHeaderCount(-1)
          .setMaxContentLen(-1)
          .build();

  private final List<Attachment> attachments = new ArrayList<>();
  private String text = "";
  private String html = "";
  private String disposition = "";
  private String fileName = "";

  private MimeParts() {}

  /** An attached file, decoded. */
  @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared
  public record Attachment(String name, String contentType, byte[] bytes) {}

  /** Reads a raw message. */
  public static MimeParts of(byte[] raw) {
    MimeParts parts = new MimeParts();
    MimeTokenStream tokens = new MimeTokenStream(LENIENT);
    tokens.parse(Bytes.lines(raw, 0));
    try {
      for (EntityState state = tokens.getState();
          state != EntityState.T_END_OF_STREAM;
          state = tokens.next()) {
        parts.take(state, tokens);
      }
    } catch (MimeException | IOException broken) {
      return parts;
    }
    return parts;
  }

  private void take(EntityState state, MimeTokenStream tokens) throws IOException {
    switch (state) {
      case T_START_HEADER -> {
        disposition = "";
        fileName = "";
      }
      case T_FIELD -> field(tokens.getField());
      case T_BODY -> leaf(tokens);
      default -> {
        // borders between the parts say nothing
      }
    }
  }

  private void field(Field field) {
    boolean isType = field.getName().equalsIgnoreCase("Content-Type");
    if (!isType && !field.getName().equalsIgnoreCase("Content-Disposition")) {
      return;
    }
    RawField raw = new RawField(field.getName(), field.getBody());
    RawBody body = RawFieldParser.DEFAULT.parseRawBody(raw);
    if (!isType) {
      disposition = String.valueOf(body.getValue());
    }
    for (NameValuePair parameter : body.getParams()) {
      if (parameter.getName().matches("(?i)(file)?name") && parameter.getValue() != null) {
        fileName = parameter.getValue();
      }
    }
  }

  private void leaf(MimeTokenStream tokens) throws IOException {
    BodyDescriptor descriptor = tokens.getBodyDescriptor();
    byte[] bytes = ContentUtil.buffer(tokens.getDecodedInputStream());
    if (disposition.equalsIgnoreCase("attachment")) {
      String name = fileName.isEmpty() ? "attachment" : fileName;
      attachments.add(new Attachment(name, descriptor.getMimeType(), bytes));
    } else if (descriptor.getMimeType().equals("text/plain") && text.isEmpty()) {
      text = new String(bytes, charset(descriptor.getCharset()));
    } else if (descriptor.getMimeType().equals("text/html") && html.isEmpty()) {
      html = new String(bytes, charset(descriptor.getCharset()));
    }
  }

  private static Charset charset(String name) {
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return StandardCharsets.ISO_8859_1;
    }
  }

  /** The first plain text that is not attached, empty when there is none. */
  public String text() {
    return text;
  }

  /** The first HTML that is not attached, empty when there is none. */
  public String html() {
    return html;
  }

  /** The attachments, in order. */
  public List<Attachment> attachments() {
    return List.copyOf(attachments);
  }
}
