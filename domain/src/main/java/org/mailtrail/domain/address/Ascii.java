package org.mailtrail.domain.address;

/** Tells the text that nearly all addresses consist of; no more than a loop, for it runs often. */
final class Ascii {
  private static final int LAST = 0x7F;

  private Ascii() {}

  static boolean is(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > LAST) {
        return false;
      }
    }
    return true;
  }
}
