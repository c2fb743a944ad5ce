package org.mailtrail.web.look;

import java.util.List;
import java.util.Locale;

/** The languages of the console. */
public enum Language {
  /** English. */
  ENGLISH("en", "English", Locale.UK),
  /** Swedish. */
  SWEDISH("sv", "Svenska", Locale.forLanguageTag("sv-SE"));

  private final String tag;
  private final String ownName;
  private final Locale locale;

  Language(String tag, String ownName, Locale locale) {
    this.tag = tag;
    this.ownName = ownName;
    this.locale = locale;
  }

  /** Its tag (BCP 47). */
  public String tag() {
    return tag;
  }

  /** What those who speak it call it. */
  public String ownName() {
    return ownName;
  }

  /** How dates and numbers are written. */
  public Locale locale() {
    return locale;
  }

  /** The first language of an Accept-Language field or a tag that is spoken here; else English. */
  public static Language of(String accepted) {
    for (String range : accepted.split(",", 20)) {
      String tag = range.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
      for (Language language : List.of(ENGLISH, SWEDISH)) {
        if (tag.equals(language.tag) || tag.startsWith(language.tag + "-")) {
          return language;
        }
      }
    }
    return ENGLISH;
  }
}
