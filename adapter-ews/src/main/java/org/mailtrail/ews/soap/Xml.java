package org.mailtrail.ews.soap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** XML while it is written, element by element. Used by one thread. */
public final class Xml {
  private final StringBuilder text = new StringBuilder(1_024);
  private final Deque<String> open = new ArrayDeque<>();

  /** Nothing yet. */
  public Xml() {}

  /** An element with what the content writes; attributes as name, value, name, value. */
  public Xml element(String name, Consumer<Xml> content, String... attributes) {
    start(name, attributes);
    content.accept(this);
    return end();
  }

  /** Begins an element. */
  public Xml start(String name, String... attributes) {
    tag(name, attributes).append('>');
    open.push(name);
    return this;
  }

  /** Ends the element that was begun last. */
  public Xml end() {
    text.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element without content. */
  public Xml empty(String name, String... attributes) {
    tag(name, attributes).append("/>");
    return this;
  }

  /** An element with text alone. */
  public Xml leaf(String name, String content, String... attributes) {
    tag(name, attributes).append('>');
    escape(content);
    text.append("</").append(name).append('>');
    return this;
  }

  /** What is written so far, as UTF-8. */
  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private StringBuilder tag(String name, String... attributes) {
    text.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      text.append('"');
    }
    return text;
  }

  private void escape(String content) {
    if (isPlain(content)) {
      text.append(content);
    } else {
      content.codePoints().forEach(this::escape);
    }
  }

  /** Most of a request is ids. */
  private static boolean isPlain(String content) {
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c < ' ' || c > '~' || c == '<' || c == '>' || c == '&' || c == '"') {
        return false;
      }
    }
    return true;
  }

  private void escape(int c) {
    switch (c) {
      case '<' -> text.append("&lt;");
      case '>' -> text.append("&gt;");
      case '&' -> text.append("&amp;");
      case '"' -> text.append("&quot;");
      case '\t', '\n', '\r' -> text.append("&#").append(c).append(';');
      default -> text.appendCodePoint(LegalXml.isLegal(c) ? c : 0xFFFD);
    }
  }
}
