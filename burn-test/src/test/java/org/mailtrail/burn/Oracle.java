package org.mailtrail.burn;

import java.util.Set;
import java.util.TreeSet;
import org.mailtrail.domain.address.EmailAddress;

/** Knows which entries a message must have, from who wrote to whom and who is known. */
final class Oracle {
  private final People people;

  Oracle(People people) {
    this.people = people;
  }

  /** Its entries, as {@code salesperson>contact} or {@code contact>salesperson}. */
  Set<String> entries(Mail mail, Set<EmailAddress> contacts) {
    Set<String> pairs = new TreeSet<>();
    for (EmailAddress to : mail.to()) {
      boolean isOutbound = people.isInside(mail.author()) && contacts.contains(to);
      boolean isInbound = contacts.contains(mail.author()) && people.isInside(to);
      if (mail.isLegible() && (isOutbound || isInbound)) {
        pairs.add(mail.author() + ">" + to);
      }
    }
    return pairs;
  }
}
