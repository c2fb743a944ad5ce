package org.mailtrail.simulator.mailbox;

import java.time.Instant;
import org.mailtrail.simulator.mime.ParsedMail;

/** A message in a folder; what changes is guarded by its mailbox. */
public final class Item {
  private final long sequence;
  private final String immutableId;
  private final ParsedMail mail;
  private final Instant receivedAt;
  private final RawMail.Place place;
  private final boolean draft;
  private String id;
  private Folder folder;

  Item(Identity identity, ParsedMail mail, Arrival arrival, RawMail.Place place, Folder folder) {
    this.sequence = identity.sequence();
    this.immutableId = identity.immutableId();
    this.id = identity.id();
    this.mail = mail;
    this.receivedAt = arrival.at();
    this.draft = arrival.draft();
    this.place = place;
    this.folder = folder;
  }

  /** What tells an item from all others. */
  record Identity(long sequence, String immutableId, String id) {}

  /** When an item came, and whether it was never sent. */
  record Arrival(Instant at, boolean draft) {}

  /** Its place in the order of arrival. */
  public long sequence() {
    return sequence;
  }

  /** The id that a move does not change. */
  public String immutableId() {
    return immutableId;
  }

  /** The id that a move changes. */
  public String id() {
    return id;
  }

  /** What is known of it. */
  public ParsedMail mail() {
    return mail;
  }

  /** When it came. */
  public Instant receivedAt() {
    return receivedAt;
  }

  /** Whether it was never sent. */
  public boolean isDraft() {
    return draft;
  }

  /** Where it lies. */
  public Folder folder() {
    return folder;
  }

  /** How many bytes it has. */
  public int size() {
    return place.length();
  }

  RawMail.Place place() {
    return place;
  }

  void moveTo(Folder target, String newId) {
    folder = target;
    id = newId;
  }
}
