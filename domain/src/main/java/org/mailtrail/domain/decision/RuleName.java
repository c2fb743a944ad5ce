package org.mailtrail.domain.decision;

/** The rows of the decision table, in the order in which they are tried. */
public enum RuleName {
  /** Not sent yet. */
  DRAFT("the message is a draft"),
  /** Sent only to see whether it arrives. */
  CANARY("it is a canary, sent to try the mail flow rules"),
  /** Only an address that Exchange alone understands. */
  UNRESOLVED("its author or all its recipients have an X.500 address that nobody could resolve"),
  /** Nobody wrote it, or to nobody. */
  NO_PARTICIPANTS("there is no author, or no To or Cc recipient"),
  /** Seen before. */
  DUPLICATE("another copy of the message is logged already"),
  /** Marked private. */
  SENSITIVE("the author marked it private, personal or confidential"),
  /** Written by a machine. */
  AUTOMATED("no person wrote it"),
  /** On the never-log list. */
  EXCLUDED("an address or domain is on the never-log list"),
  /** Under a name that may not be the author's own. */
  FORGED("our own mail server found that its author is probably forged (SPF, DKIM, DMARC)"),
  /** Salesperson to contact. */
  OUTBOUND("a salesperson wrote to a contact"),
  /** Contact to salesperson. */
  INBOUND("a contact wrote to a salesperson"),
  /** The contacts in it must not be logged. */
  PRIVACY_BLOCKED("its contacts are blocked or asked for privacy"),
  /** Salespeople among themselves. */
  INTERNAL("only salespeople wrote and received it"),
  /** Nothing else fits. */
  UNMATCHED("a salesperson or a contact is missing"),
  /** One of the host's own, wherever it put it. */
  HOST("a rule of the host decided");

  private final String meaning;

  RuleName(String meaning) {
    this.meaning = meaning;
  }

  /** The condition in words, as a half sentence. */
  public String meaning() {
    return meaning;
  }
}
