package org.mailtrail.simulator.mailbox;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All mailboxes of one simulated Exchange. Safe for several threads. */
public final class MailStore implements AutoCloseable {
  private final RawMail rawMail = new RawMail();
  private final Ids ids;
  private final Map<String, SimulatedMailbox> mailboxes = new ConcurrentHashMap<>();
  private final PublicFolders publicFolders;

  /** An Exchange without mailboxes, whose ids follow from the seed. */
  public MailStore(long seed) {
    this.ids = new Ids(seed);
    this.publicFolders = new PublicFolders(rawMail, new Ids(~seed));
  }

  /** The mailbox with this address; made when there is none. */
  public SimulatedMailbox mailbox(String address) {
    return mailboxes.computeIfAbsent(
        key(address), key -> SimulatedMailbox.of(address, rawMail, ids));
  }

  /** The mailbox with this address, if there is one. */
  public Optional<SimulatedMailbox> find(String address) {
    return Optional.ofNullable(mailboxes.get(key(address)));
  }

  /** The one tree of public folders. */
  public PublicFolders publicFolders() {
    return publicFolders;
  }

  /** All mailboxes. */
  public Collection<SimulatedMailbox> all() {
    return mailboxes.values();
  }

  private static String key(String address) {
    return address.toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    rawMail.close();
  }
}
