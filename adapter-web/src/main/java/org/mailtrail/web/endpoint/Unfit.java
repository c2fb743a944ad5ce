package org.mailtrail.web.endpoint;

import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Visit;

/** Ends a call that cannot be answered; never seen outside of an endpoint. */
final class Unfit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Reply.Trouble trouble;

  Unfit(Reply.Trouble trouble) {
    super("unfit", null, false, false);
    this.trouble = trouble;
  }

  static Unfit at(Visit visit, int status, String code, String what, String remedy) {
    return new Unfit(new Reply.Trouble(status, what, visit.here(), remedy, code));
  }

  Reply.Trouble trouble() {
    return trouble;
  }
}
