package org.mailtrail.application.visibility;

/** How far a salesperson reaches. */
public enum Reach {
  /** To what is his or her own. */
  OWN,
  /** To what is of anybody in the same team. */
  TEAM,
  /** To everything. */
  ALL
}
