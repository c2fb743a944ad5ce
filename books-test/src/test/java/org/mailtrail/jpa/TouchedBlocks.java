package org.mailtrail.jpa;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from a plan of PostgreSQL how many blocks a statement has touched. */
public final class TouchedBlocks {
  private static final Pattern BUFFERS =
      Pattern.compile("Buffers: shared(?: hit=([0-9]+))?(?: read=([0-9]+))?");

  private TouchedBlocks() {}

  /** Those of the whole statement, which the first line that tells of them has. */
  public static long of(List<String> plan) {
    String all = String.join("\n", plan);
    Matcher buffers = BUFFERS.matcher(all);
    if (!buffers.find()) {
      throw new IllegalStateException(all);
    }
    return number(buffers.group(1)) + number(buffers.group(2));
  }

  private static long number(String text) {
    return text == null ? 0 : Long.parseLong(text);
  }
}
