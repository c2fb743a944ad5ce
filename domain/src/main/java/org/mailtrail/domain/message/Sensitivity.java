package org.mailtrail.domain.message;

/** How private the author called the message (RFC 4021 {@code Sensitivity}, MAPI 0x0036). */
public enum Sensitivity {
  /** Nothing was said. */
  NORMAL,
  /** Personal. */
  PERSONAL,
  /** Private. */
  PRIVATE,
  /** {@code Company-Confidential} in the header field. */
  CONFIDENTIAL
}
