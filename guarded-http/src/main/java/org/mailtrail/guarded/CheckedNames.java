package org.mailtrail.guarded;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Looks a name up once, and gives its addresses only if all of them are open: a name that also
 * leads elsewhere is made to deceive.
 *
 * @param border which are
 * @param names who knows names
 */
record CheckedNames(Border border, Dns names) implements Dns {
  @Override
  public List<InetAddress> lookup(String name) throws UnknownHostException {
    List<InetAddress> addresses = names.lookup(name);
    if (!addresses.stream().allMatch(border::isOpen)) {
      throw new ClosedBorder();
    }
    return addresses;
  }
}
