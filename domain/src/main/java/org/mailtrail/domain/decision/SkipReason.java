package org.mailtrail.domain.decision;

/** Why a message is deliberately not logged. */
public enum SkipReason {
  /** It was not sent yet. */
  DRAFT,
  /** It was sent only to see whether it arrives. */
  CANARY,
  /** It has no author that parses as an address. */
  NO_SENDER,
  /** No To or Cc recipient parses as an address. */
  NO_RECIPIENTS,
  /** Another copy of it is logged already. */
  DUPLICATE,
  /** Its author marked it private, personal or confidential. */
  SENSITIVE,
  /** No person wrote it. */
  AUTOMATED,
  /** Somebody on the never-log list wrote or received it. */
  EXCLUDED,
  /** The contacts in it are blocked or asked for privacy. */
  PRIVACY_BLOCKED,
  /** Only salespeople wrote and received it. */
  INTERNAL,
  /** A rule of the host's own keeps it out of the log. */
  HOST;

  /** Whether nothing that tells of people or matters may be kept of the message. */
  public boolean isPrivate() {
    return this == SENSITIVE || this == EXCLUDED || this == PRIVACY_BLOCKED;
  }
}
