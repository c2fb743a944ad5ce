package org.mailtrail.bootstrap.setting;

/**
 * One thing that can be set.
 *
 * @param key its name; {@code <name>} stands for the name of a mailbox
 * @param form what its value looks like
 * @param standard its value when it is not set, empty for none
 * @param meaning what it does, as a sentence
 */
public record Setting(String key, Form form, String standard, String meaning) {
  /** The forms that values have. */
  public enum Form {
    /** Any text. */
    TEXT("text"),
    /** Text that is never shown; may also be the name of a file in {@code <key>.file}. */
    SECRET("secret"),
    /** {@code true} or {@code false}. */
    SWITCH("true or false"),
    /** A whole number from 1. */
    NUMBER("whole number from 1"),
    /** A whole number from 1 to ten million. */
    LARGE_NUMBER("whole number from 1"),
    /** An ISO-8601 duration. */
    DURATION("duration such as PT60S"),
    /** A whole number and a unit: KB, MB, GB or TB. */
    SIZE("size such as 50GB"),
    /** Words separated by commas. */
    LIST("words separated by commas"),
    /** An absolute URL. */
    URL("URL"),
    /** An e-mail address, or several separated by commas. */
    ADDRESS("e-mail address"),
    /** A host and a port. */
    HOST("host:port"),
    /** Where to listen, or {@code off}. */
    LISTEN("host:port, or off"),
    /** One of a few words. */
    WORD("word"),
    /** The path of a file. */
    PATH("path");

    private final String description;

    Form(String description) {
      this.description = description;
    }

    /** The form in words. */
    public String description() {
      return description;
    }
  }

  /** Whether it belongs to one mailbox. */
  public boolean isPerMailbox() {
    return key.contains(Settings.MAILBOX_PLACE);
  }

  /** The part of the key behind the mailbox's name. */
  public String leaf() {
    return key.substring(key.indexOf(Settings.MAILBOX_PLACE) + Settings.MAILBOX_PLACE.length() + 1);
  }
}
