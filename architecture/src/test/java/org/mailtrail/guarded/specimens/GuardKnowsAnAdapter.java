package org.mailtrail.guarded.specimens;

/** Wrong on purpose: the guard serves adapters, and knows none. */
public final class GuardKnowsAnAdapter {
  /** The wrong thing. */
  public org.mailtrail.notify.NotifyAdapters telling;
}
