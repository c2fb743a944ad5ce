package org.mailtrail.guarded;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Servers of the Internet: addresses that IANA calls globally reachable (registries of
 * special-purpose addresses, RFC 6890).
 */
final class PublicServers implements Border {
  private static final int EMBEDDED = 12;

  private static final List<Addresses> NOT_PUBLIC =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/3",
          // protocols and Teredo, documentation, 6to4 (which holds an address of IPv4),
          // documentation
          "2001::/23",
          "2001:db8::/32",
          "2002::/16",
          "3fff::/20");

  /** All unicast of IPv6 that is given out; the rest is reserved, mapped, local or multicast. */
  private static final Addresses UNICAST = Addresses.of("2000::/3");

  /** What a network without IPv4 makes of an address of IPv4 (RFC 6052). */
  private static final Addresses TRANSLATED = Addresses.of("64:ff9b::/96");

  private static List<Addresses> blocks(String... blocks) {
    return Stream.of(blocks).map(Addresses::of).toList();
  }

  @Override
  public boolean isOpen(InetAddress address) {
    if (TRANSLATED.contain(address)) {
      return isOpen(embedded(address));
    }
    return (address instanceof Inet4Address || UNICAST.contain(address))
        && NOT_PUBLIC.stream().noneMatch(block -> block.contain(address));
  }

  private static InetAddress embedded(InetAddress address) {
    byte[] bytes = address.getAddress();
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, EMBEDDED, bytes.length));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("four bytes are an address", impossible);
    }
  }
}
