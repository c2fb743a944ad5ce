package org.mailtrail.domain.interaction;

/** Which way an exchange went. */
public enum InformationFlow {
  /** The contact wrote to the salesperson. */
  INBOUND(InitiatedBy.THEM),
  /** The salesperson wrote to the contact. */
  OUTBOUND(InitiatedBy.US);

  private final InitiatedBy initiatedBy;

  InformationFlow(InitiatedBy initiatedBy) {
    this.initiatedBy = initiatedBy;
  }

  /** Who began. */
  public InitiatedBy initiatedBy() {
    return initiatedBy;
  }
}
