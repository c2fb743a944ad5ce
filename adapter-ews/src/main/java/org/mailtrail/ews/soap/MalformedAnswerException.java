package org.mailtrail.ews.soap;

import java.io.IOException;

/** An answer that breaks off, or is no SOAP. Its message quotes nothing of it: it may be mail. */
public final class MalformedAnswerException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong, without the answer's words. */
  public MalformedAnswerException(String what) {
    super(what);
  }
}
