package org.mailtrail.exchange.http.specimens;

/** Wrong on purpose: the transport serves adapters, and knows none. */
public final class KnowsAnAdapter {
  /** The wrong thing. */
  public org.mailtrail.ews.EwsAdapters exchange;
}
