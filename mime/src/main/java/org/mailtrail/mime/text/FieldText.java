package org.mailtrail.mime.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Values of header fields as decisions read them, whichever way they came. */
public final class FieldText {
  /** In these, what is decoded could be taken for what a server has written. */
  private static final Set<String> AS_WRITTEN =
      Set.of("authentication-results", "content-type", "in-reply-to", "references");

  /** Of controls each way leaves something else: nothing, the control, or U+FFFD in its place. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\uFFFD&&[^\\s]]++");

  private FieldText() {}

  /**
   * The value without control characters, and with words decoded that some programs encode though
   * nothing need be.
   */
  public static String of(String name, String value) {
    String plain = CONTROL.matcher(value).replaceAll("");
    return AS_WRITTEN.contains(name.strip().toLowerCase(Locale.ROOT))
        ? plain
        : EncodedWords.decode(plain);
  }
}
