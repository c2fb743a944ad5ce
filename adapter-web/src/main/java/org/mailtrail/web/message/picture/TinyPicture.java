package org.mailtrail.web.message.picture;

import java.util.List;
import java.util.regex.Pattern;

/** Knows pictures that nobody is meant to see: of one dot or none, or hidden, as the HTML says. */
final class TinyPicture {
  private static final Pattern DOT = Pattern.compile("[01]");
  private static final Pattern WIDTH = side("width");
  private static final Pattern HEIGHT = side("height");
  private static final Pattern HIDDEN =
      Pattern.compile("(?i)(?:^|;)\\s*+(?:display\\s*+:\\s*+none|visibility\\s*+:\\s*+hidden)");

  private TinyPicture() {}

  /** Whether it is one; of its attributes, names and values in turn. */
  static boolean isTiny(List<String> attributes) {
    String style = value(attributes, "style");
    return HIDDEN.matcher(style).find()
        || (isDot(attributes, "width", WIDTH, style) && isDot(attributes, "height", HEIGHT, style));
  }

  private static Pattern side(String name) {
    return Pattern.compile(
        "(?i)(?:^|;)\\s*+" + name + "\\s*+:\\s*+[01](?:\\.\\d*+)?(?:px)?+\\s*+(?:;|$)");
  }

  private static boolean isDot(List<String> attributes, String name, Pattern styled, String style) {
    return DOT.matcher(value(attributes, name)).matches() || styled.matcher(style).find();
  }

  private static String value(List<String> attributes, String name) {
    int at = DocumentPictures.place(attributes, name);
    return at < 0 ? "" : attributes.get(at + 1);
  }
}
