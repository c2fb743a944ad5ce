package org.mailtrail.application.port.setup;

/** The three ways to a logging mailbox. */
public enum ExchangeKind {
  /** A shared mailbox of Exchange Online, read through Microsoft Graph. */
  ONLINE,
  /** A mailbox of Exchange on-premises, read through EWS. */
  ON_PREMISES,
  /** Queue and storage folders among the public folders of Exchange on-premises. */
  PUBLIC_FOLDERS;

  /** Whether the account signs in at the Microsoft identity platform. */
  public boolean usesTokens() {
    return this == ONLINE;
  }
}
