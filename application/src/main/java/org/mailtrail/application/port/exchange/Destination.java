package org.mailtrail.application.port.exchange;

/** Where messages are filed. */
public enum Destination {
  /** Logged mail: the folder <i>Archive</i>, or <i>Storage</i> in public folders. */
  ARCHIVE,
  /** All other mail: the folder <i>Not Logged</i>. */
  NOT_LOGGED
}
