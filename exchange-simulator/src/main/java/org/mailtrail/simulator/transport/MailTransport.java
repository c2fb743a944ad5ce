package org.mailtrail.simulator.transport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailtrail.mime.HeaderBlock;
import org.mailtrail.mime.MimeReader;
import org.mailtrail.mime.ParsedMail;
import org.mailtrail.mime.address.MailAddress;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.MailStore;
import org.mailtrail.simulator.mailbox.SimulatedFolder;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;
import org.mailtrail.simulator.mailbox.SlidingQuota;

/**
 * An organisation with the two mail flow rules of e-mail logging. Each rule that fires delivers a
 * blind copy to the logging mailbox, or to the public folder with that address; a message with
 * inside and outside recipients can fire both and then arrives twice.
 */
public final class MailTransport {
  private static final String FOLDERED = "X-MS-Exchange-Processed-By-BccFoldering: 15.20\r\n";

  /** Page "Exchange Online limits", receiving limits: messages an hour, and those of one sender. */
  private static final int MOST_RECEIVED = 3_600;

  private static final int MOST_OF_ONE_SENDER = 1_200;
  private static final Duration HOUR = Duration.ofHours(1);

  private final SlidingQuota received = new SlidingQuota(MOST_RECEIVED, HOUR);
  private final SlidingQuota ofOneSender = new SlidingQuota(MOST_OF_ONE_SENDER, HOUR);
  private final AtomicLong bounced = new AtomicLong();
  private volatile boolean limitsReceiving;
  private final MailStore store;
  private final Set<String> acceptedDomains;
  private final String loggingMailbox;
  private volatile boolean foldersReplies;

  /** An organisation that accepts mail for these domains and logs into the mailbox. */
  public MailTransport(MailStore store, Set<String> acceptedDomains, String loggingMailbox) {
    this.store = store;
    this.acceptedDomains =
        acceptedDomains.stream()
            .map(domain -> domain.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    this.loggingMailbox = loggingMailbox;
  }

  /**
   * Whether a blind copy of a reply is delivered into the folder of the message that it replies to,
   * whichever that is, as Exchange's Bcc Foldering Agent does.
   */
  public void foldReplies(boolean foldersReplies) {
    this.foldersReplies = foldersReplies;
  }

  /**
   * From now on the logging mailbox receives no more than 3,600 messages an hour, and 1,200 of one
   * sender; what is more goes back to the sender, and no copy arrives. A public folder has no such
   * limit.
   */
  public void limitReceiving() {
    limitsReceiving = true;
  }

  /** How many copies went back because the mailbox had received too many. */
  public long bounced() {
    return bounced.get();
  }

  /**
   * Sends a message to the people in its To and Cc fields.
   *
   * @return the copies that arrived in the logging mailbox: none, one or two
   */
  public List<Item> send(byte[] raw, Instant at) {
    ParsedMail mail = MimeReader.read(raw);
    MailAddress from = mail.people().sender();
    boolean fromInside = from != null && isInside(from.address());
    // a rule fires by who is on the other side of the border
    boolean fires = recipients(mail).anyMatch(address -> isInside(address) != fromInside);
    List<Item> copies = new ArrayList<>();
    if (fires && isTaken(from == null ? "" : from.address(), at)) {
      copies.add(log(raw, at));
    }
    return copies;
  }

  private static Stream<String> recipients(ParsedMail mail) {
    return Stream.concat(mail.people().to().stream(), mail.people().cc().stream())
        .map(MailAddress::address)
        .filter(address -> address.indexOf('@') >= 0);
  }

  private synchronized boolean isTaken(String sender, Instant at) {
    boolean isLimited =
        limitsReceiving && store.publicFolders().addressed(loggingMailbox).isEmpty();
    boolean isTaken =
        !isLimited
            || (ofOneSender.spend(sender.toLowerCase(Locale.ROOT), 1, at)
                && received.spend(loggingMailbox, 1, at));
    bounced.addAndGet(isTaken ? 0 : 1);
    return isTaken;
  }

  private boolean isInside(String address) {
    return acceptedDomains.contains(
        address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
  }

  private Item log(byte[] raw, Instant at) {
    Optional<SimulatedFolder> queue = store.publicFolders().addressed(loggingMailbox);
    if (queue.isPresent()) {
      return store.publicFolders().tree().deliver(raw, at, queue.get().id());
    }
    SimulatedMailbox mailbox = store.mailbox(loggingMailbox);
    return (foldersReplies ? repliedTo(mailbox, raw) : Optional.<String>empty())
        .map(folder -> mailbox.deliver(marked(raw), at, folder))
        .orElseGet(() -> mailbox.deliver(raw, at, "inbox"));
  }

  /** What the Bcc Foldering Agent has moved carries its mark. */
  private static byte[] marked(byte[] raw) {
    byte[] mark = FOLDERED.getBytes(StandardCharsets.US_ASCII);
    byte[] marked = Arrays.copyOf(mark, mark.length + raw.length);
    System.arraycopy(raw, 0, marked, mark.length, raw.length);
    return marked;
  }

  private static Optional<String> repliedTo(SimulatedMailbox mailbox, byte[] raw) {
    return HeaderBlock.of(raw)
        .first("In-Reply-To")
        .flatMap(
            id ->
                mailbox.items().stream()
                    .filter(item -> id.strip().equals(item.mail().messageId()))
                    .findFirst())
        .map(item -> item.folder().id());
  }
}
