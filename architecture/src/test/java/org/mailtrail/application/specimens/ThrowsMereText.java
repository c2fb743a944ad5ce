package org.mailtrail.application.specimens;

import org.mailtrail.application.port.StoreException;

/** Wrong on purpose: what people are told has no words but English. */
public final class ThrowsMereText {
  /** The wrong thing. */
  public void fail() {
    throw StoreException.refused("the database is in a bad mood", null);
  }
}
