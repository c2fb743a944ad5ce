package org.mailtrail.domain.decision;

import java.util.Optional;
import java.util.Set;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.people.Salesperson;

/** The message that is being decided, and who is known in it. */
public interface MessageAtHand {
  /** The message. */
  Message message();

  /** Whose message it is: From, or the delegate where From is unknown. */
  Optional<EmailAddress> author();

  /** To and Cc, each address once. */
  Set<EmailAddress> recipients();

  /** The salesperson behind the address. */
  Optional<Salesperson> salesperson(EmailAddress address);

  /** Whether a salesperson or a contact has the address, also one who must not be logged. */
  boolean isKnown(EmailAddress address);
}
