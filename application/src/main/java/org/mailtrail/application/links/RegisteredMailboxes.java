package org.mailtrail.application.links;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Predecessor;
import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.domain.message.MailboxName;

/** All mailboxes that ever were set up and are still known: worked ones and retired ones. */
public final class RegisteredMailboxes {
  private final Setups setups;
  private final Predecessors predecessors;

  /** A view of both. */
  public RegisteredMailboxes(Setups setups, Predecessors predecessors) {
    this.setups = setups;
    this.predecessors = predecessors;
  }

  /** The one of this name. */
  public Optional<MailboxSetup> find(MailboxName name) {
    return setups
        .find(name)
        .or(
            () ->
                predecessors.all().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .map(Predecessor::setup));
  }

  /** How many there are. */
  int count() {
    return setups.all().size() + predecessors.all().size();
  }

  /** All of them. */
  List<MailboxSetup> all() {
    return Stream.concat(setups.all().stream(), predecessors.all().stream().map(Predecessor::setup))
        .toList();
  }

  /** All of them, this one first if it is there. */
  List<MailboxSetup> beginningWith(MailboxName first) {
    return beginningWith(first, all());
  }

  /** These, this one first if it is there. */
  static List<MailboxSetup> beginningWith(MailboxName first, List<MailboxSetup> all) {
    return all.stream()
        .sorted(
            Comparator.comparing((MailboxSetup setup) -> !setup.name().equals(first))
                .thenComparing(MailboxSetup::name))
        .toList();
  }
}
