package org.mailtrail.webserver;

import java.util.Map;

/**
 * What is answered.
 *
 * @param status the status code
 * @param type the Content-Type
 * @param body the text
 * @param headers what else the answer says of itself
 */
public record ServedPage(int status, String type, String body, Map<String, String> headers) {
  /** Copies the headers. */
  public ServedPage {
    headers = Map.copyOf(headers);
  }

  /** A page without further headers. */
  public ServedPage(int status, String type, String body) {
    this(status, type, body, Map.of());
  }

  /** A line of text. */
  public static ServedPage text(int status, String line) {
    return new ServedPage(status, "text/plain; charset=utf-8", line + "\n");
  }
}
