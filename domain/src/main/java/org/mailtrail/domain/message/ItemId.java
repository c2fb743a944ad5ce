package org.mailtrail.domain.message;

/**
 * The id by which Exchange knows one copy of a message in one mailbox. Case counts. With Graph it
 * is the immutable id and survives a move; with EWS a move gives a new one.
 */
public record ItemId(String value) {
  /** Refuses an empty id. */
  public ItemId {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("an item id is empty");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
