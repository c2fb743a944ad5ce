package org.mailtrail.application.failed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailtrail.application.logging.Death;
import org.mailtrail.application.logging.Firm;
import org.mailtrail.application.logging.Tap;
import org.mailtrail.application.logging.Watcher;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;
import org.mailtrail.testkit.mailbox.TrialFolder;

/** A second try amid deaths, stops and outages. */
class TryAgainTroubleTest extends TryAgainTrial {
  @Test
  void more_than_one_page_of_them_is_worked_in_one_pass_of_which_the_counts_add_up() {
    Trouble trouble = trouble(23);
    trouble.isMended = true;

    assertThat(trouble.all().messages()).isEqualTo(23);

    PassCounts counts = trouble.pass();
    assertThat(counts.logged()).isEqualTo(23);
    assertThat(counts.seen()).isEqualTo(23);
    assertThat(counts.beside().entries()).isEqualTo(23);
  }

  @Test
  void a_stop_is_heard_between_pages_and_the_next_pass_takes_up_the_rest() {
    Trouble trouble = trouble(23);
    trouble.isMended = true;
    trouble.all();
    PassReport stopped =
        trouble.firm.job(Firm.pagesOf(4), trouble.ports(), new StopsAtFirst()).run();

    assertThat(stopped.counts().seen()).isEqualTo(4);
    assertThat(trouble.pass().logged()).isEqualTo(19);
    assertThat(trouble.firm.entries()).hasSize(24);
  }

  /** Wants the pass to end as soon as something is logged. */
  private static final class StopsAtFirst extends Watcher {
    private boolean isDue;

    @Override
    public void progressed(MailboxName mailbox, PassCounts soFar) {
      isDue = soFar.logged() > 0;
    }

    @Override
    public boolean stopRequested() {
      return isDue;
    }
  }

  @ParameterizedTest
  @CsvSource({"true, false", "true, true", "false, false", "false, true"})
  void wherever_the_process_dies_it_is_logged_once_and_lies_in_the_archive_in_the_end(
      boolean keepsIds, boolean afterwards) {
    int call = 1;
    while (dies(keepsIds, call, afterwards)) {
      call++;
    }
    assertThat(call).as("calls of ports in a pass").isGreaterThan(25);
  }

  private static boolean dies(boolean keepsIds, int call, boolean afterwards) {
    Trouble trouble =
        new Trouble(keepsIds ? InMemoryMailbox.keepingIds() : InMemoryMailbox.changingIds())
            .quarantined(2);
    trouble.isMended = true;
    trouble.all();
    Death.AtCall killer = new Death.AtCall(call, afterwards);
    try {
      trouble.firm.pass(Firm.pagesOf(4), Tap.on(trouble.ports(), killer));
    } catch (Death struck) {
      trouble.firm.clock.pass(Duration.ofMinutes(6));
    }
    trouble.pass();
    Firm firm = trouble.firm;
    assertThat(firm.tally())
        .as("after the death at call %s", call)
        .isEqualTo(new TreeMap<>(Map.of(Outcome.LOGGED, 3L)));
    assertThat(firm.entries()).as("after the death at call %s", call).hasSize(3);
    assertThat(firm.archived()).as("archived after the death at %s", call).isEqualTo(3);
    List<ItemId> archived = firm.mailbox.in(TrialFolder.ARCHIVE);
    assertThat(firm.rows())
        .as("rows after the death at call %s", call)
        .extracting(row -> row.sighting().item())
        .containsExactlyInAnyOrderElementsOf(archived);
    assertThat(firm.entries())
        .as("entries after the death at call %s", call)
        .allSatisfy(entry -> assertThat(archived).contains(entry.message().item().id()));
    return killer.hasStruck();
  }

  @Test
  void what_exchange_does_not_file_before_it_goes_away_is_filed_by_the_next_pass() {
    Trouble trouble = trouble(1);
    trouble.isMended = true;
    trouble.all();
    trouble.firm.mailbox.silence(trouble.row().sighting().item());
    PassReport broken = trouble.firm.pass(Firm.pagesOf(4), trouble.ports());
    assertThat(broken.problem()).isPresent();
    assertThat(trouble.firm.entries()).hasSize(2);
    assertThat(trouble.firm.notLogged()).isOne();
    trouble.firm.mailbox.answerAgain();

    assertThat(trouble.pass().seen()).isZero();

    assertThat(trouble.firm.notLogged()).isZero();
    assertThat(trouble.firm.archived()).isEqualTo(2);
  }

  @Test
  void an_outage_of_exchange_is_no_try() {
    Trouble trouble = trouble(1);
    trouble.isMended = true;
    trouble.all();
    trouble.firm.mailbox.outages().begin(Kind.UNREACHABLE);
    for (int n = 0; n < 4; n++) {
      trouble.firm.pass(trouble.ports());
    }
    trouble.firm.mailbox.outages().end();

    assertThat(trouble.pass().logged()).isOne();
  }
}
