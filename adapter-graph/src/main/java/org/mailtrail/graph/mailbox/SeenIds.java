package org.mailtrail.graph.mailbox;

import java.util.Arrays;

/**
 * Which ids were seen, eight bytes for each: a mailbox holds a million messages, and an id has 150
 * characters. Two of a million look alike once in thirty million mailboxes.
 */
final class SeenIds {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private long[] table = new long[1 << 10];
  private int count;

  /** Notes the id; gives whether it is new. */
  boolean add(String id) {
    if (2 * count >= table.length) {
      long[] before = table;
      table = new long[2 * before.length];
      Arrays.stream(before).filter(hash -> hash != 0).forEach(this::put);
    }
    boolean isNew = put(hash(id));
    count += isNew ? 1 : 0;
    return isNew;
  }

  private boolean put(long hash) {
    int at = (int) (hash ^ (hash >>> 32)) & (table.length - 1);
    while (table[at] != 0) {
      if (table[at] == hash) {
        return false;
      }
      at = (at + 1) & (table.length - 1);
    }
    table[at] = hash;
    return true;
  }

  /** FNV-1a; never 0. */
  private static long hash(String id) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * FNV_PRIME;
    }
    return hash == 0 ? 1 : hash;
  }
}
