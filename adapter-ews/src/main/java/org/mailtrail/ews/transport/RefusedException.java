package org.mailtrail.ews.transport;

import java.io.IOException;

/** A whole request is refused. */
final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;
  private final transient EwsRefusal refusal;

  RefusedException(EwsRefusal refusal) {
    super(refusal.toString());
    this.refusal = refusal;
  }

  EwsRefusal refusal() {
    return refusal;
  }
}
