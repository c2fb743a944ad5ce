package org.mailtrail.guarded;

import java.net.InetAddress;
import java.util.Set;

/** What may be connected to. Safe for several threads. */
public interface Border {
  /** Whether a server may have this address. */
  boolean isOpen(InetAddress address);

  /** Whether it may listen there. */
  default boolean isOpen(int port) {
    return true;
  }

  /** Servers of the Internet, at any port. */
  static Border publicServers() {
    return new PublicServers();
  }

  /** Servers of the Internet, at the ports of the web. */
  static Border publicWeb() {
    return new AtPorts(publicServers(), Set.of(80, 443));
  }

  /** This machine alone. */
  static Border thisMachine() {
    return InetAddress::isLoopbackAddress;
  }

  /** Everything: for addresses that the machine's own admin has written. */
  static Border open() {
    return address -> true;
  }
}
