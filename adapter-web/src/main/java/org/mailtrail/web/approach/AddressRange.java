package org.mailtrail.web.approach;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/**
 * An address, or all that begin with the same bits.
 *
 * @param first one of the addresses
 * @param bits how many bits all of them share
 */
public record AddressRange(InetAddress first, int bits) {
  /** Refuses more bits than there are. */
  public AddressRange {
    if (bits < 0 || bits > first.getAddress().length * Byte.SIZE) {
      throw new IllegalArgumentException("an address has no " + bits + " bits");
    }
  }

  /** The range in this text, such as {@code 10.0.0.0/8} or {@code ::1}; empty for none. */
  public static Optional<AddressRange> parse(String text) {
    String[] parts = text.strip().split("/", 2);
    Optional<InetAddress> address = LiteralAddress.parse(parts[0]);
    if (parts.length == 1) {
      return address.map(one -> new AddressRange(one, one.getAddress().length * Byte.SIZE));
    }
    return parts[1].matches("\\d{1,3}")
        ? address
            .filter(one -> Integer.parseInt(parts[1]) <= one.getAddress().length * Byte.SIZE)
            .map(one -> new AddressRange(one, Integer.parseInt(parts[1])))
        : Optional.empty();
  }

  /** Whether the address is one of them. */
  public boolean contains(InetAddress address) {
    byte[] one = first.getAddress();
    byte[] other = address.getAddress();
    int whole = bits / Byte.SIZE;
    if (one.length != other.length || !Arrays.equals(one, 0, whole, other, 0, whole)) {
      return false;
    }
    int rest = Byte.SIZE - bits % Byte.SIZE;
    return rest == Byte.SIZE || one[whole] >> rest == other[whole] >> rest;
  }

  @Override
  public String toString() {
    return first.getHostAddress() + "/" + bits;
  }
}
