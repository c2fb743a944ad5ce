package org.mailtrail.architecture.specimens.west;

/** Leads back east. */
public final class Door {
  org.mailtrail.architecture.specimens.east.Door east;
}
