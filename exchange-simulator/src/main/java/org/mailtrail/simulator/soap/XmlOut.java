package org.mailtrail.simulator.soap;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import org.mailtrail.simulator.http.Content;

/**
 * Writes XML as Exchange does: characters that XML forbids become character references all the
 * same. What is large is written only when the response is. Not safe for several threads.
 */
public final class XmlOut {
  private static final int MUCH = 1 << 16;

  private final StringBuilder text = new StringBuilder();
  private final List<Content> parts = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();
  private boolean tagOpen;

  /** An XML document in UTF-8 that has nothing but its declaration yet. */
  public XmlOut() {
    text.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
  }

  /** Begins an element, with attributes as names and values in turn. */
  public XmlOut start(String name, String... attributes) {
    closeTag();
    if (text.length() > MUCH) {
      flush(); // a builder of all holds the whole up to three times
    }
    text.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      text.append('"');
    }
    open.push(name);
    tagOpen = true;
    return this;
  }

  /** Ends the element that was begun last. */
  public XmlOut end() {
    String name = open.pop();
    if (tagOpen) {
      text.append("/>");
      tagOpen = false;
    } else {
      text.append("</").append(name).append('>');
    }
    return this;
  }

  /** Character data. */
  public XmlOut text(String characters) {
    closeTag();
    escape(characters);
    return this;
  }

  /** A whole element with character data. */
  public XmlOut element(String name, String characters, String... attributes) {
    return start(name, attributes).text(characters).end();
  }

  /** An element without content. */
  public XmlOut empty(String name, String... attributes) {
    return start(name, attributes).end();
  }

  /** Bytes in base64, read only when the document is written. */
  public XmlOut base64(Content raw) {
    closeTag();
    flush();
    parts.add(new InBase64(raw));
    return this;
  }

  /** The document; every element must be ended. */
  public Content content() {
    flush();
    return new Joined(List.copyOf(parts));
  }

  private void flush() {
    parts.add(Content.of(text.toString().getBytes(StandardCharsets.UTF_8)));
    text.setLength(0);
  }

  private void closeTag() {
    if (tagOpen) {
      text.append('>');
      tagOpen = false;
    }
  }

  /** What may stand as it is, which is nearly all, is copied in one piece. */
  private void escape(String characters) {
    int from = 0;
    for (int i = 0; i < characters.length(); i++) {
      if (!isPlain(characters, i)) {
        text.append(characters.substring(from, i)).append(reference(characters.charAt(i)));
        from = i + 1;
      }
    }
    text.append(from == 0 ? characters : characters.substring(from));
  }

  private static String reference(char c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      default -> "&#x" + Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT) + ";";
    };
  }

  private static boolean isPlain(String characters, int at) {
    char c = characters.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < characters.length() && Character.isLowSurrogate(characters.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(characters.charAt(at - 1));
    }
    return c >= ' ' && c < '\uFFFE' && !isMarkup(c) || c == '\t' || c == '\n';
  }

  private static boolean isMarkup(char c) {
    return c == '<' || c == '>' || c == '&' || c == '"';
  }

  private record Joined(List<Content> parts) implements Content {
    @Override
    public long length() {
      return parts.stream().mapToLong(Content::length).sum();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      for (Content part : parts) {
        part.writeTo(out);
      }
    }
  }

  private record InBase64(Content raw) implements Content {
    @Override
    public long length() {
      return (raw.length() + 2) / 3 * 4;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      try (OutputStream encoded = Base64.getEncoder().wrap(new Unclosed(out))) {
        raw.writeTo(encoded);
      }
    }
  }

  /** Lets the encoder write its padding without closing the response; collects small writes. */
  private static final class Unclosed extends FilterOutputStream {
    private final ByteArrayOutputStream block = new ByteArrayOutputStream(1 << 16);

    private Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      block.write(one);
      spill(1 << 15);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      block.write(bytes, from, length);
      spill(1 << 15);
    }

    private void spill(int limit) throws IOException {
      if (block.size() >= limit) {
        block.writeTo(out);
        block.reset();
      }
    }

    @Override
    public void close() throws IOException {
      spill(0);
    }
  }
}
