package org.mailtrail.domain.address;

import java.util.Optional;

/** Reads a label of a domain name that was written in ASCII letters (RFC 3492). */
final class PunycodeReader {
  private static final int LONGEST = 63;

  private final StringBuilder read;
  private final String label;
  private final Punycode.Bias bias = new Punycode.Bias();
  private int at;
  private long character = Punycode.FIRST_NON_ASCII;
  private long place;

  private PunycodeReader(String label) {
    this.label = label;
    int ascii = Math.max(0, label.lastIndexOf('-'));
    this.read = new StringBuilder(label.substring(0, ascii));
    this.at = ascii == 0 ? 0 : ascii + 1;
  }

  /** The label as it was before; empty where nothing is encoded like this. */
  static Optional<String> decoded(String label) {
    PunycodeReader reader = new PunycodeReader(label);
    boolean isWhole = label.length() <= LONGEST;
    while (isWhole && reader.at < label.length()) {
      isWhole = reader.readOne();
    }
    return isWhole ? Optional.of(reader.read.toString()) : Optional.empty();
  }

  /** Puts the next character to its place; a wrong one ends the reading. */
  private boolean readOne() {
    long before = place;
    if (!readPlace()) {
      return false;
    }
    int length = read.codePointCount(0, read.length()) + 1;
    bias.adapt(place - before, length);
    character += place / length;
    place %= length;
    if (character > Character.MAX_CODE_POINT
        || Character.getType((int) character) == Character.SURROGATE) {
      return false;
    }
    read.insert(read.offsetByCodePoints(0, (int) place), Character.toChars((int) character));
    place++;
    return true;
  }

  private boolean readPlace() {
    long weight = 1;
    for (int k = Punycode.BASE;
        at < label.length() && place <= Integer.MAX_VALUE;
        k += Punycode.BASE) {
      int digit = digit(label.charAt(at++));
      int threshold = bias.threshold(k);
      place += digit * weight;
      if (digit < threshold) {
        return digit >= 0 && place <= Integer.MAX_VALUE;
      }
      weight *= Punycode.BASE - threshold;
    }
    return false;
  }

  private static int digit(char written) {
    int value = Character.digit(written, Punycode.BASE);
    return value < 0 ? -1 : value < 10 ? value + Punycode.HIGHEST : value - 10;
  }
}
