package org.mailtrail.application.port.exchange;

/** What a folder is to logging, whatever a person calls it. */
public enum FolderRole {
  /** Where mail waits. */
  INTAKE,
  /** Where logged mail lies: the archive itself, or one of its months. */
  ARCHIVE,
  /** Where all other mail lies. */
  NOT_LOGGED,
  /** Nothing: it is there, that is all. */
  OTHER
}
