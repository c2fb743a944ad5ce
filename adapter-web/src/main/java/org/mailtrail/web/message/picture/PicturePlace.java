package org.mailtrail.web.message.picture;

import java.util.Optional;

/**
 * Where a picture stands in a document.
 *
 * @param data the picture that came with the message, as a data URL
 * @param elsewhere its address, where it did not and somebody can see it
 * @param words what it has in place of it
 */
record PicturePlace(Optional<String> data, Optional<String> elsewhere, Words words) {
  /** Whether its sender has written words for whoever does not see it. */
  enum Words {
    NONE,
    BLANK,
    SOME
  }

  static PicturePlace ofMessage(String data) {
    return new PicturePlace(Optional.of(data), Optional.empty(), Words.NONE);
  }

  static PicturePlace elsewhere(String address) {
    return new PicturePlace(Optional.empty(), Optional.of(address), Words.NONE);
  }

  /** Nobody sees it. */
  static PicturePlace ofDot() {
    return new PicturePlace(Optional.empty(), Optional.empty(), Words.NONE);
  }

  PicturePlace with(Words said) {
    return new PicturePlace(data, elsewhere, said);
  }

  /** The attribute that shows it. */
  String shown(String picture) {
    return " src=\"" + picture + "\"" + (words == Words.BLANK ? " alt=\"\"" : "");
  }

  /**
   * What stands there in place of it.
   *
   * @param missed for one without words of its own; empty for nothing
   */
  String missing(String missed) {
    if (words == Words.SOME || (words == Words.NONE && missed.isEmpty())) {
      return "";
    }
    return " alt=\"" + missed.replace("&", "&amp;").replace("\"", "&quot;") + "\"";
  }
}
