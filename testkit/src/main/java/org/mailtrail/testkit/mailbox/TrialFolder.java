package org.mailtrail.testkit.mailbox;

/** The folders of a logging mailbox. */
public enum TrialFolder {
  /** Where mail arrives. */
  INTAKE,
  /** Where logged mail is kept. */
  ARCHIVE,
  /** Where all other mail is kept. */
  NOT_LOGGED,
  /** A folder that somebody made by hand. */
  BY_HAND,
  /** Where mail goes that somebody deletes. */
  DELETED,
  /** Where Exchange puts what it takes for junk. */
  JUNK
}
