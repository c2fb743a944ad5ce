package org.mailtrail.web.site;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Consumer;

/** What a visit is answered with. */
public sealed interface Reply {
  /**
   * A page made from a template.
   *
   * @param status the HTTP status
   * @param template its name, without ending
   * @param values its parameters, besides the frame
   */
  record Page(int status, String template, Map<String, Object> values) implements Reply {
    /** Copies the values. */
    public Page {
      values = Map.copyOf(values);
    }
  }

  /** Another address of the console. */
  record Elsewhere(String path) implements Reply {
    /** Refuses what leads out of the console. */
    public Elsewhere {
      if (!isWithin(path)) {
        throw new IllegalArgumentException("a reply leads to a page of the console");
      }
    }
  }

  /** Another site, which the console itself has chosen. */
  record Away(java.net.URI address) implements Reply {}

  /**
   * Bytes with a type.
   *
   * @param type the content type
   * @param bytes the content
   * @param headers further header fields; they take the place of the usual ones
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Bytes(String type, byte[] bytes, Map<String, String> headers) implements Reply {
    /** Copies the fields. */
    public Bytes {
      headers = Map.copyOf(headers);
    }
  }

  /** Writes content while it is sent. */
  @FunctionalInterface
  interface Writing {
    /**
     * Writes all of it; what it throws breaks the answer off, so that nobody takes it for whole.
     */
    void to(OutputStream out) throws IOException;
  }

  /**
   * Content that is written while it is sent, and never held as a whole.
   *
   * @param type the content type
   * @param headers further header fields; they take the place of the usual ones
   * @param writing writes it; always called once
   */
  record Streamed(String type, Map<String, String> headers, Writing writing) implements Reply {
    /** Copies the fields. */
    public Streamed {
      headers = Map.copyOf(headers);
    }
  }

  /** What a browser that listens is told, event by event. */
  interface Listener {
    /** Tells of an event. */
    void tell(String event, String data);

    /** Says nothing, so that the connection is seen to be alive. */
    void stayAlive();

    /** Whether nobody listens any more. */
    boolean isGone();
  }

  /**
   * Events, as long as the telling lasts (server-sent events); a browser that does not listen gets
   * nothing.
   *
   * @param telling tells them; called only when somebody listens
   */
  record Events(Consumer<Listener> telling) implements Reply {}

  /**
   * Something is wrong: a page that says what, where and what to do.
   *
   * @param status the HTTP status
   * @param code one word for programs, empty for none
   */
  record Trouble(int status, String what, String where, String remedy, String code)
      implements Reply {
    /** Without a word for programs. */
    public Trouble(int status, String what, String where, String remedy) {
      this(status, what, where, remedy, "");
    }
  }

  /** A page with one value. */
  static Reply page(String template, String name, Object value) {
    return new Page(200, template, Map.of(name, value));
  }

  /** Another address of the console. */
  static Reply elsewhere(String path) {
    return new Elsewhere(path);
  }

  /** Whether a path stays in the console, however a browser reads it. */
  static boolean isWithin(String path) {
    return path.startsWith("/")
        && !path.startsWith("//")
        && path.chars().noneMatch(c -> c == '\\' || c < ' ' || c == 0x7f);
  }
}
