package org.mailtrail.domain.address;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Brings domain names to the form in which they are compared: IDNA 2008 by way of UTS 46,
 * non-transitional, as ASCII. It compares and does not judge: a name that no registry would take is
 * brought to some form as well (ADR 0018).
 */
final class DomainName {
  private static final String ENCODED = "xn--";

  private DomainName() {}

  /** The name in lower-case ASCII, without a final dot. */
  static String canonical(String name) {
    return withoutFinalDots(Ascii.is(name) ? name.toLowerCase(Locale.ROOT) : encoded(mapped(name)));
  }

  private static String withoutFinalDots(String name) {
    int end = name.length();
    while (end > 0 && name.charAt(end - 1) == '.') {
      end--;
    }
    return name.substring(0, end);
  }

  private static String mapped(String name) {
    StringBuilder mapped = new StringBuilder(name.length());
    AddressText.withoutInvisible(name).codePoints().forEach(c -> IdnaTable.append(c, mapped));
    return Joiners.meaningful(ComposedText.of(mapped, Normalizer.Form.NFC));
  }

  private static String encoded(String name) {
    StringBuilder encoded = new StringBuilder(name.length() + ENCODED.length());
    int start = 0;
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', start)) {
      append(encoded, name.substring(start, dot)).append('.');
      start = dot + 1;
    }
    return append(encoded, name.substring(start)).toString();
  }

  private static StringBuilder append(StringBuilder encoded, String label) {
    return Ascii.is(label)
        ? encoded.append(label)
        : encoded.append(ENCODED).append(Punycode.encode(label));
  }
}
