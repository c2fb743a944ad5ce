package org.mailtrail.guarded;

import java.net.InetAddress;
import java.util.Set;

/**
 * A border with few gates.
 *
 * @param border where
 * @param ports at which ports
 */
record AtPorts(Border border, Set<Integer> ports) implements Border {
  @Override
  public boolean isOpen(InetAddress address) {
    return border.isOpen(address);
  }

  @Override
  public boolean isOpen(int port) {
    return ports.contains(port) && border.isOpen(port);
  }
}
