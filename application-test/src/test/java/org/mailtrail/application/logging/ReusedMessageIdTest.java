package org.mailtrail.application.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.logging.pass.PassControl;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.logging.pass.PassSettings;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.policy.DecisionPolicy;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;
import org.mailtrail.testkit.mailbox.TrialFolder;

/** One message is logged once, however it comes; another is another, whatever it is called. */
class ReusedMessageIdTest {
  private static final Instant SENT = Instant.parse("2026-03-02T09:00:00Z");

  private final Firm firm = new Firm();

  private static Letter offer(String from, Instant sent) {
    return Letter.of("same@contoso.example", from, Firm.ANN).dated(Optional.of(sent));
  }

  @Test
  void the_same_message_id_of_another_author_is_another_message() {
    ItemId first = firm.deliver(offer(Firm.JIM, SENT));
    ItemId second = firm.deliver(offer(Firm.LIN, SENT));
    firm.pass();

    assertThat(firm.entries()).hasSize(2);
    assertThat(firm.reason(first)).isEqualTo("LOGGED OUTBOUND");
    assertThat(firm.reason(second)).isEqualTo("LOGGED OUTBOUND");
    assertThat(firm.row(second).explanation()).contains("Message-ID was in use already");
    assertThat(firm.row(second).sighting().key().orElseThrow().asWritten())
        .hasToString("<same@contoso.example>");
  }

  @Test
  void the_same_message_id_more_than_a_day_apart_is_another_message_in_whatever_pass() {
    firm.deliver(offer(Firm.JIM, SENT));
    firm.pass();
    firm.deliver(offer(Firm.JIM, SENT.plus(Duration.ofHours(25))));
    firm.pass();
    ItemId third = firm.deliver(offer(Firm.JIM, SENT.plus(Duration.ofHours(25))));
    ItemId copy = firm.deliver(offer(Firm.JIM, SENT.plus(Duration.ofHours(23))));
    firm.pass();

    assertThat(firm.entries()).hasSize(2);
    assertThat(firm.reason(third)).isEqualTo("SKIPPED DUPLICATE");
    assertThat(firm.reason(copy)).isEqualTo("SKIPPED DUPLICATE");
  }

  @Test
  void case_of_the_author_and_a_missing_date_make_no_other_message() {
    firm.deliver(offer(Firm.JIM, SENT));
    ItemId second = firm.deliver(offer("JIM@Contoso.example", SENT));
    ItemId third = firm.deliver(offer(Firm.JIM, SENT).dated(Optional.empty()));
    firm.pass();

    assertThat(firm.entries()).hasSize(1);
    assertThat(firm.reason(second)).isEqualTo("SKIPPED DUPLICATE");
    assertThat(firm.reason(third)).isEqualTo("SKIPPED DUPLICATE");
  }

  @Test
  void a_message_that_comes_through_two_mailboxes_is_logged_once() {
    firm.deliver(offer(Firm.JIM, SENT));
    firm.pass();
    InMemoryMailbox other = InMemoryMailbox.keepingIds();
    other.deliver(TrialFolder.INTAKE, offer(Firm.JIM, SENT), Firm.NOON);

    assertThat(pass("other", other).counts().beside().duplicates()).isOne();
    assertThat(firm.entries()).hasSize(1);
    assertThat(other.in(TrialFolder.ARCHIVE)).hasSize(1);
  }

  @Test
  void a_mailbox_that_is_set_up_under_another_name_logs_nothing_again() {
    firm.deliverOffers(3);
    firm.pass();

    assertThat(pass("renamed", firm.mailbox).counts().beside().entries()).isZero();
    assertThat(pass("again", firm.mailbox).isGood()).isTrue();
    assertThat(firm.entries()).hasSize(3);
  }

  private org.mailtrail.application.port.pass.PassReport pass(
      String name, InMemoryMailbox mailbox) {
    return new LogNewMail(
            new PassSettings(new MailboxName(name), "EMAIL", 500, 3, Duration.ofDays(1)),
            mailbox.intake(),
            firm.books.books(),
            new DecisionTable(DecisionPolicy.standard()),
            new PassControl(
                firm.books.passLock(), firm.books.passes(), PassObserver.none(), firm.clock))
        .run();
  }
}
