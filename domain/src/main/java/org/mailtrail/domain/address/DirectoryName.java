package org.mailtrail.domain.address;

import java.util.List;

/**
 * Recognizes names of Exchange's directory (legacyExchangeDN, MS-OXOABK), which stand where an
 * address should: as they are, behind their address type, or wrapped up in an SMTP address that
 * leads to nobody outside (IMCEA encapsulation).
 */
public final class DirectoryName {
  private static final List<String> BEGINNINGS =
      List.of("/o=", "ex:/o=", "x500:/o=", "imceaex-", "imceax500-");

  private DirectoryName() {}

  /** Whether the text is one. */
  public static boolean is(String text) {
    String bare = AddressText.bare(text);
    return BEGINNINGS.stream()
        .anyMatch(beginning -> bare.regionMatches(true, 0, beginning, 0, beginning.length()));
  }
}
