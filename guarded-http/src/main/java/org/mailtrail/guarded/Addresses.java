package org.mailtrail.guarded;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses (RFC 4632).
 *
 * @param first its first address
 * @param bits how many bits all of them share
 */
record Addresses(InetAddress first, int bits) {
  private static final int BYTE = 0xFF;

  /** Of {@code 10.0.0.0/8} and the like; never asks anybody, as there is no name in it. */
  static Addresses of(String block) {
    int slash = block.indexOf('/');
    try {
      return new Addresses(
          InetAddress.getByName(block.substring(0, slash)),
          Integer.parseInt(block.substring(slash + 1)));
    } catch (UnknownHostException impossible) {
      throw new IllegalArgumentException(block + " is no block of addresses", impossible);
    }
  }

  /** Whether the address is one of them. */
  boolean contain(InetAddress address) {
    byte[] ours = first.getAddress();
    byte[] theirs = address.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (int i = 0; i * Byte.SIZE < bits; i++) {
      int shared = Math.min(Byte.SIZE, bits - i * Byte.SIZE);
      int mask = BYTE << (Byte.SIZE - shared);
      if (((ours[i] ^ theirs[i]) & mask & BYTE) != 0) {
        return false;
      }
    }
    return true;
  }
}
