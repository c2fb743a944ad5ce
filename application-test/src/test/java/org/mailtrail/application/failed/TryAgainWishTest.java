package org.mailtrail.application.failed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.logging.Firm;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Quarantine.Choice;
import org.mailtrail.domain.message.MailboxName;

/** Who wants which messages tried again, and where that is refused. */
class TryAgainWishTest extends TryAgainTrial {
  private static String code(DeskAnswer<Retrial> answer) {
    return answer.match(done -> "done", refusal -> refusal.code());
  }

  @Test
  void one_message_or_those_with_one_problem_are_chosen() {
    Trouble trouble = trouble(2);
    LedgerRef one = LedgerRef.of(trouble.row());
    TryAgain tryAgain = trouble.tryAgain();

    assertThat(code(tryAgain.run(Choice.because(Firm.MAIN, "else"), "anna")))
        .isEqualTo("nothing-quarantined");
    assertThat(code(tryAgain.everywhere(Optional.of("else"), "anna")))
        .isEqualTo("nothing-quarantined");
    assertThat(code(tryAgain.run(Choice.one(one), "anna"))).isEqualTo("done");
    assertThat(code(tryAgain.run(Choice.one(one), "anna"))).isEqualTo("nothing-quarantined");
    assertThat(code(tryAgain.everywhere(Optional.of(FAULT), "anna"))).isEqualTo("done");
    assertThat(trouble.firm.tally()).containsEntry(Outcome.PENDING, 2L);
  }

  @Test
  void each_wish_stands_in_the_audit_trail_with_who_and_how_many() {
    Trouble trouble = trouble(2);

    trouble.all();

    AuditEntry entry = trouble.trail.latest(Optional.of(Firm.MAIN), 1).get(0);
    assertThat(entry.who()).isEqualTo("anna");
    assertThat(entry.action()).isEqualTo("TryAgain");
    assertThat(entry.changes())
        .containsExactly(new AuditEntry.Change("quarantined messages", "", "2 to be tried again"));
  }

  @Test
  void where_nobody_works_the_mailbox_the_wish_is_refused_and_where_it_is_off_that_is_told() {
    Trouble trouble = trouble(1);

    assertThat(code(trouble.tryAgain().run(Choice.all(new MailboxName("no")), "anna")))
        .isEqualTo("unknown-mailbox");
    trouble.setups.save(trouble.setups.find(Firm.MAIN).orElseThrow().enabled(false));
    assertThat(trouble.all()).isEqualTo(new Retrial(1, false));
  }
}
