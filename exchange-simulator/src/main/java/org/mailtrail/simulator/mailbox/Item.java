package org.mailtrail.simulator.mailbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailtrail.mime.ParsedMail;

/** A message in a folder; what changes is guarded by its mailbox. */
public final class Item {
  private final long sequence;
  private final String immutableId;
  private final String origin;
  private final ParsedMail mail;
  private final Instant receivedAt;
  private final RawMail.Place place;
  private final boolean draft;
  private String id;
  private SimulatedFolder folder;
  private volatile Damage damage = Damage.NONE;
  private volatile @Nullable String told;

  Item(
      Identity identity,
      ParsedMail mail,
      Arrival arrival,
      RawMail.Place place,
      SimulatedFolder folder) {
    this.sequence = identity.sequence();
    this.immutableId = identity.immutableId();
    this.origin = identity.origin();
    this.id = identity.id();
    this.mail = mail;
    this.receivedAt = arrival.at();
    this.draft = arrival.draft();
    this.place = place;
    this.folder = folder;
  }

  /**
   * What tells an item from all others.
   *
   * @param origin the immutable id that it had in its first mailbox
   */
  record Identity(long sequence, String immutableId, String id, String origin) {}

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
  public SimulatedFolder folder() {
    return folder;
  }

  /** The MAPI search key, 16 bytes that stay wherever the item goes. */
  public byte[] searchKey() {
    UUID key = UUID.nameUUIDFromBytes(origin.getBytes(StandardCharsets.US_ASCII));
    return ByteBuffer.allocate(16)
        .putLong(key.getMostSignificantBits())
        .putLong(key.getLeastSignificantBits())
        .array();
  }

  /** From now on this is broken about it. */
  public void damage(Damage broken) {
    damage = broken;
  }

  /** What is broken about it. */
  public Damage damage() {
    return damage;
  }

  /**
   * From now on Graph tells this of it, whatever was delivered.
   *
   * @param json a resource {@code message}, of which id and folder are put right
   */
  public void tell(String json) {
    told = json;
  }

  /** What Graph tells of it, if that has nothing to do with what was delivered. */
  public Optional<String> told() {
    return Optional.ofNullable(told);
  }

  /** How many bytes it has. */
  public int size() {
    return place.length();
  }

  String origin() {
    return origin;
  }

  RawMail.Place place() {
    return place;
  }

  void moveTo(SimulatedFolder target, String newId) {
    folder = target;
    id = newId;
  }
}
