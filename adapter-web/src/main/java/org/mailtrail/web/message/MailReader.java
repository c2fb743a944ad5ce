package org.mailtrail.web.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.mailtrail.web.message.part.PartText;

/** Reads what a page shows out of a raw message; a broken one gives what can be read of it. */
final class MailReader {
  private static final int MOST_PARTS = 1_000;

  private MailReader() {}

  /** The message. */
  public static Mail read(InputStream raw) throws IOException {
    Parts parts = new Parts(-1);
    walk(raw, parts);
    return parts.mail();
  }

  /** What is written in the message, without a look at what its HTML shows. */
  static MailContent content(InputStream raw) throws IOException {
    Parts parts = new Parts(-1);
    walk(raw, parts);
    return parts.content();
  }

  /** One attachment; empty when there is none of this index. */
  public static Optional<Saved> attachment(InputStream raw, int index) throws IOException {
    Parts parts = new Parts(index);
    walk(raw, parts);
    return parts.wanted();
  }

  /** The subject of a message that begins like this; empty when it has none. */
  static String subject(byte[] begin) throws IOException {
    MimeTokenStream stream = stream(new ByteArrayInputStream(begin));
    try {
      for (EntityState state = stream.getState();
          state != EntityState.T_END_HEADER && state != EntityState.T_END_OF_STREAM;
          state = stream.next()) {
        if (state == EntityState.T_FIELD
            && stream.getField().getName().equalsIgnoreCase("Subject")) {
          return PartText.decoded(stream.getField());
        }
      }
    } catch (MimeException broken) {
      return "";
    }
    return "";
  }

  private static MimeTokenStream stream(InputStream raw) {
    MimeTokenStream stream =
        new MimeTokenStream(
            new MimeConfig.Builder().setMaxLineLen(-1).setMaxHeaderCount(-1).build());
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    stream.parse(raw);
    return stream;
  }

  private static void walk(InputStream raw, Parts parts) throws IOException {
    MimeTokenStream stream = stream(raw);
    try {
      int bodies = 0;
      for (EntityState state = stream.getState();
          state != EntityState.T_END_OF_STREAM && bodies < MOST_PARTS;
          state = stream.next()) {
        take(state, stream, parts);
        bodies += state == EntityState.T_BODY ? 1 : 0;
      }
    } catch (MimeException broken) {
      parts.broken();
    }
  }

  private static void take(EntityState state, MimeTokenStream stream, Parts parts)
      throws IOException {
    if (state == EntityState.T_START_HEADER) {
      parts.header();
    } else if (state == EntityState.T_FIELD) {
      parts.field(stream.getField());
    } else if (state == EntityState.T_BODY) {
      parts.body(stream.getBodyDescriptor(), stream.getDecodedInputStream());
    }
  }
}
