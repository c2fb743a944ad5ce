package org.mailtrail.guarded;

import java.net.UnknownHostException;

/** The address leads over the border; of a kind that OkHttp hands on as it is. */
public final class ClosedBorder extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  /** Tells nothing of the address. */
  public ClosedBorder() {
    super("not within the border");
  }
}
