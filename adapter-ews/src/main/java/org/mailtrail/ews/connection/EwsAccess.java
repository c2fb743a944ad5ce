package org.mailtrail.ews.connection;

/** By what right the account reads the mailbox. */
public enum EwsAccess {
  /** It is the account's own mailbox. */
  OWN,
  /** It is another's, to which the account has full access: a shared mailbox. */
  DELEGATE,
  /** The account acts as the mailbox's owner; it has the role ApplicationImpersonation. */
  IMPERSONATION
}
