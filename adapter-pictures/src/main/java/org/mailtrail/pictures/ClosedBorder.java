package org.mailtrail.pictures;

import java.net.UnknownHostException;

/** The address does not lead to a public server; of a kind that OkHttp hands on as it is. */
final class ClosedBorder extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  ClosedBorder() {
    super("no public server");
  }
}
