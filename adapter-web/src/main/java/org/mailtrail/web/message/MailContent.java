package org.mailtrail.web.message;

import java.util.Map;
import java.util.Optional;
import org.mailtrail.web.message.picture.SafeBody;

/**
 * What is written in a message.
 *
 * @param text its plain text
 * @param html its HTML, not made safe yet
 * @param pictures what came with it and may be shown, by Content-ID, as data URLs
 */
public record MailContent(
    Optional<String> text, Optional<String> html, Map<String, String> pictures) {
  /** Copies the pictures. */
  public MailContent {
    pictures = Map.copyOf(pictures);
  }

  /** Whether nothing is written in it. */
  public boolean isBlank() {
    return html.or(() -> text).filter(words -> !words.isBlank()).isEmpty();
  }

  /** Whether there is a choice between HTML and text. */
  public boolean hasBoth() {
    return html.isPresent() && text.filter(plain -> !plain.isBlank()).isPresent();
  }

  /** Its HTML made safe, which takes time; empty where there is none. */
  Optional<SafeBody> safe() {
    return html.map(words -> SafeHtml.of(words, pictures));
  }

  /** Its text as HTML; empty where there is none. */
  Optional<String> plain() {
    return text.map(words -> "<pre>" + escaped(words) + "</pre>");
  }

  /**
   * The document for the frame: HTML made safe, else the text.
   *
   * @param asText whether the text is wanted where there are both
   */
  String document(boolean asText) {
    return framed((asText ? plain().or(this::shown) : shown().or(this::plain)).orElse(""));
  }

  private Optional<String> shown() {
    return safe().map(SafeBody::html);
  }

  static String framed(String body) {
    return "<!doctype html><meta charset=\"utf-8\"><base target=\"_blank\"><style>"
        + "body{font:15px/22px system-ui,sans-serif;margin:16px;color:#1b1f24;"
        + "background:#fff;overflow-wrap:anywhere}"
        + "pre{white-space:pre-wrap;font:inherit}img{max-width:100%;height:auto}"
        + "img[alt]:not([alt=\"\"]):not([src]){"
        + "border:1px dashed #8c959f;color:#57606a;padding:2px}</style>"
        + body;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
