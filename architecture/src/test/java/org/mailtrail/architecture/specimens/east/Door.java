package org.mailtrail.architecture.specimens.east;

/** Leads west. */
public final class Door {
  org.mailtrail.architecture.specimens.west.Door west;
}
