package org.mailtrail.application.failed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Quarantine.SecondTry;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.domain.interaction.Interaction;

/** What becomes of quarantined messages that are tried again. */
class TryAgainTest extends TryAgainTrial {
  @ParameterizedTest
  @ValueSource(strings = {"keeps", "changes", "public"})
  void what_was_mended_is_logged_once_with_its_true_date_and_the_ledger_tells_both(String ids) {
    Trouble trouble = new Trouble(mailbox(ids)).quarantined(1);
    LedgerRow before = trouble.row();
    trouble.isMended = true;

    assertThat(trouble.all()).isEqualTo(new Retrial(1, true));
    assertThat(trouble.row().outcome()).isEqualTo(Outcome.PENDING);
    PassCounts counts = trouble.pass();

    assertThat(counts.logged()).isOne();
    assertThat(counts.seen()).isOne();
    Interaction entry = trouble.firm.entries().get(1);
    assertThat(entry.at()).isEqualTo(SENT);
    assertThat(trouble.row().outcome()).isEqualTo(Outcome.LOGGED);
    assertThat(trouble.firm.archived()).isEqualTo(2);
    assertThat(trouble.firm.notLogged()).isZero();
    assertThat(trouble.history())
        .singleElement()
        .satisfies(
            was -> {
              assertThat(was.wish().who()).isEqualTo("anna");
              assertThat(was.problem()).isEqualTo(FAULT);
              assertThat(was.attempts()).isEqualTo(3);
              assertThat(was.recorded()).isEqualTo(before.recorded());
            });
    assertThat(trouble.pass().seen()).isZero();
  }

  @Test
  void what_fails_again_is_quarantined_after_as_many_tries_as_the_first_time() {
    Trouble trouble = trouble(1);
    trouble.all();

    assertThat(trouble.pass().pending()).isOne();
    assertThat(trouble.pass().pending()).isOne();
    assertThat(trouble.row().attempts()).isEqualTo(2);
    assertThat(trouble.pass().quarantined()).isOne();

    assertThat(trouble.row().attempts()).isEqualTo(3);
    assertThat(trouble.firm.notLogged()).isOne();
    assertThat(trouble.pass().seen()).isZero();
    trouble.all();
    assertThat(trouble.history()).extracting(SecondTry::problem).containsExactly(FAULT, FAULT);
  }

  @Test
  void a_message_that_somebody_has_deleted_is_given_up_again_and_the_ledger_says_so() {
    Trouble trouble = trouble(1);
    trouble.firm.mailbox.takeAway(trouble.row().sighting().item());
    trouble.isMended = true;
    trouble.all();

    trouble.passes(3);

    assertThat(trouble.row().outcome()).isEqualTo(Outcome.QUARANTINED);
    assertThat(trouble.row().explanation()).isEqualTo("it is no longer in the mailbox");
    assertThat(trouble.firm.entries()).hasSize(1);
  }

  @Test
  void another_copy_that_was_logged_meanwhile_makes_it_a_duplicate() {
    Trouble trouble = trouble(1);
    trouble.isMended = true;
    trouble.deliver("bad-0@elsewhere.example");
    assertThat(trouble.pass().logged()).isOne();
    trouble.all();

    PassCounts counts = trouble.pass();

    assertThat(counts.skipped()).isOne();
    assertThat(counts.beside().duplicates()).isOne();
    assertThat(trouble.firm.entries()).hasSize(2);
    assertThat(trouble.firm.archived()).isEqualTo(3);
  }
}
