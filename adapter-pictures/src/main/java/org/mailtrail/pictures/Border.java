package org.mailtrail.pictures;

import java.net.InetAddress;

/** What may be reached. */
interface Border {
  /** Whether a server of strangers may have this address. */
  boolean isOpen(InetAddress address);

  /** Whether it may listen there. */
  boolean isOpen(int port);
}
