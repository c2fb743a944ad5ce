package org.mailtrail.testkit.exchange;

/** The folders of a logging mailbox. */
public enum Place {
  /** Where mail arrives. */
  INTAKE,
  /** Where logged mail is kept. */
  ARCHIVE,
  /** Where all other mail is kept. */
  NOT_LOGGED
}
