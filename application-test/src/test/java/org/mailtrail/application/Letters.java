package org.mailtrail.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.message.Participants;
import org.mailtrail.domain.message.StoredItem;
import org.mailtrail.domain.message.Summary;
import org.mailtrail.domain.message.Traits;

/** Mail for the small company. */
public final class Letters {
  private Letters() {}

  /** From its contact to its salesperson. */
  public static IntakeItem fromContact(Instant at) {
    Participant ann = Participant.of(EmailAddress.of("ann@customer.example"));
    Participant jr = Participant.of(EmailAddress.of("jr@contoso.example"));
    return new IntakeItem.Legible(
        new Message(
            new MessageKey("<" + at + "@customer.example>"),
            new StoredItem(new ItemId("item-" + at), Optional.empty(), false, 0),
            new Participants(Optional.of(ann), Optional.empty(), List.of(jr), List.of()),
            new Summary("Offer", Optional.of(at), at, Optional.empty()),
            Traits.ordinary()));
  }

  /** What nobody can read. */
  public static IntakeItem illegible(String id) {
    return new IntakeItem.Illegible(new ItemId(id), Optional.empty(), "broken by order");
  }
}
