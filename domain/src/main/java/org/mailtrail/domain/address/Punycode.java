package org.mailtrail.domain.address;

/** Writes a label of a domain name in ASCII letters (RFC 3492). */
final class Punycode {
  static final int BASE = 36;
  static final int FIRST_NON_ASCII = 0x80;

  /** So many digits are letters; the highest threshold too. */
  static final int HIGHEST = 26;

  private static final int LOWEST = 1;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int FIRST_BIAS = 72;

  private final StringBuilder written = new StringBuilder();
  private final Bias bias = new Bias();
  private int handled;
  private int delta;

  private Punycode() {}

  /** The label without {@code xn--}; it has at least one character that is not ASCII. */
  static String encode(String label) {
    return new Punycode().encode(label.codePoints().toArray());
  }

  private String encode(int[] label) {
    writeAscii(label);
    int from = FIRST_NON_ASCII;
    while (handled < label.length) {
      int next = smallest(label, from);
      delta += (next - from) * (handled + 1);
      insert(next, label);
      delta++;
      from = next + 1;
    }
    return written.toString();
  }

  /** What is ASCII stands first, as it is. */
  private void writeAscii(int[] label) {
    for (int c : label) {
      if (c < FIRST_NON_ASCII) {
        written.append((char) c);
      }
    }
    handled = written.length();
    if (handled > 0) {
      written.append('-');
    }
  }

  /** Says where in the label the character stands among those that are handled. */
  private void insert(int character, int[] label) {
    for (int c : label) {
      if (c < character) {
        delta++;
      } else if (c == character) {
        handled++;
        writeDelta();
        delta = 0;
      }
    }
  }

  private static int smallest(int[] label, int atLeast) {
    int found = Integer.MAX_VALUE;
    for (int c : label) {
      if (c >= atLeast && c < found) {
        found = c;
      }
    }
    return found;
  }

  private void writeDelta() {
    int rest = delta;
    for (int k = BASE; ; k += BASE) {
      int threshold = bias.threshold(k);
      if (rest < threshold) {
        written.append(digit(rest));
        break;
      }
      written.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
      rest = (rest - threshold) / (BASE - threshold);
    }
    bias.adapt(delta, handled);
  }

  private static char digit(int value) {
    return (char) (value < HIGHEST ? 'a' + value : '0' + value - HIGHEST);
  }

  /** How many digits a number has in a label depends on those before it (section 6.1). */
  static final class Bias {
    private int bias = FIRST_BIAS;
    private boolean first = true;

    /** A digit below it is its number's last; {@code k} grows by the base from digit to digit. */
    int threshold(int k) {
      return Math.max(LOWEST, Math.min(HIGHEST, k - bias));
    }

    /** After a number; so many characters are there with the one that it stands for. */
    void adapt(long delta, int characters) {
      long rest = first ? delta / DAMP : delta / 2;
      first = false;
      rest += rest / characters;
      int k = 0;
      while (rest > (BASE - LOWEST) * HIGHEST / 2) {
        rest /= BASE - LOWEST;
        k += BASE;
      }
      bias = (int) (k + (BASE - LOWEST + 1) * rest / (rest + SKEW));
    }
  }
}
