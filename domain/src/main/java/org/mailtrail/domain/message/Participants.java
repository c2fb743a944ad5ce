package org.mailtrail.domain.message;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailtrail.domain.address.EmailAddress;

/**
 * Who wrote, sent and received a message. Bcc is not among them, nor is what did not parse as an
 * address.
 *
 * @param from the author (RFC 5322 §3.6.2)
 * @param sender who sent on the author's behalf; often the author
 * @param to the primary recipients, in order
 * @param cc the others, in order
 * @param hasUnresolved whether somebody is missing because Exchange names an X.500 address and does
 *     not tell the SMTP address
 */
public record Participants(
    Optional<Participant> from,
    Optional<Participant> sender,
    List<Participant> to,
    List<Participant> cc,
    boolean hasUnresolved) {
  /** Everybody has an address. */
  public Participants(
      Optional<Participant> from,
      Optional<Participant> sender,
      List<Participant> to,
      List<Participant> cc) {
    this(from, sender, to, cc, false);
  }

  /** Copies the lists. */
  public Participants {
    to = List.copyOf(to);
    cc = List.copyOf(cc);
  }

  /** The same, but somebody is missing whose X.500 address could not be resolved. */
  public Participants withUnresolved() {
    return new Participants(from, sender, to, cc, true);
  }

  /** The author: From, or Sender where there is no From. */
  public Optional<Participant> author() {
    return from.or(() -> sender);
  }

  /** The recipients' addresses, To before Cc, each once. */
  public Set<EmailAddress> recipients() {
    Set<EmailAddress> addresses = new LinkedHashSet<>();
    Stream.concat(to.stream(), cc.stream()).map(Participant::address).forEach(addresses::add);
    return addresses;
  }

  /** All addresses, author first, each once. */
  public Set<EmailAddress> addresses() {
    Set<EmailAddress> addresses = new LinkedHashSet<>();
    Stream.concat(from.stream(), sender.stream()).map(Participant::address).forEach(addresses::add);
    addresses.addAll(recipients());
    return addresses;
  }
}
