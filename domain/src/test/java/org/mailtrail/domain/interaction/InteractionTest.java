package org.mailtrail.domain.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.message.Participants;
import org.mailtrail.domain.message.StoredItem;
import org.mailtrail.domain.message.Summary;
import org.mailtrail.domain.message.Traits;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;

class InteractionTest {
  private static final Instant SENT = Instant.parse("2026-05-01T08:00:00Z");
  private static final Instant RECEIVED = Instant.parse("2026-05-01T08:00:07Z");

  private static Interaction interaction(InformationFlow flow, Optional<Instant> sentAt) {
    Message message =
        new Message(
            new MessageKey("<1@test.example>"),
            new StoredItem(new ItemId("1"), Optional.empty(), false, 1),
            new Participants(Optional.empty(), Optional.empty(), List.of(), List.of()),
            new Summary("Hello", sentAt, RECEIVED, Optional.empty()),
            Traits.ordinary());
    Exchange exchange =
        new Exchange(
            flow,
            new SalespersonCode("JR"),
            EmailAddress.of("jane@contoso.example"),
            new ContactNumber("CT1"),
            EmailAddress.of("ann@fabrikam.example"),
            "Fabrikam");
    return Interaction.of(
        exchange,
        message,
        InteractionTemplate.email(),
        MessageLink.to(message, new MailboxName("main"), "Archive"),
        new Interaction.Logged(new PassId(new UUID(0, 1)), RECEIVED));
  }

  @Test
  void outbound_mail_is_dated_when_it_was_sent_and_inbound_mail_when_it_came() {
    assertThat(interaction(InformationFlow.OUTBOUND, Optional.of(SENT)).at()).isEqualTo(SENT);
    assertThat(interaction(InformationFlow.INBOUND, Optional.of(SENT)).at()).isEqualTo(RECEIVED);
  }

  @Test
  void outbound_mail_without_a_date_is_dated_when_it_came() {
    assertThat(interaction(InformationFlow.OUTBOUND, Optional.empty()).at()).isEqualTo(RECEIVED);
  }

  @Test
  void who_began_follows_from_the_flow() {
    assertThat(InformationFlow.OUTBOUND.initiatedBy()).isEqualTo(InitiatedBy.US);
    assertThat(InformationFlow.INBOUND.initiatedBy()).isEqualTo(InitiatedBy.THEM);
  }

  @Test
  void a_template_without_code_or_with_negative_values_is_refused() {
    assertThatThrownBy(() -> new InteractionTemplate(" ", "", "", BigDecimal.ZERO, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new InteractionTemplate("E", "", "", BigDecimal.valueOf(-1), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
