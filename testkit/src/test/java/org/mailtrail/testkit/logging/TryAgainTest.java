package org.mailtrail.testkit.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.failed.Retrial;
import org.mailtrail.application.failed.TryAgain;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Quarantine.Choice;
import org.mailtrail.application.port.ledger.Quarantine.SecondTry;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.setup.InMemoryAuditTrail;
import org.mailtrail.testkit.setup.InMemorySetups;
import org.mailtrail.testkit.setup.SampleSetups;

/** Somebody wants quarantined messages tried again. */
class TryAgainTest {
  private static final String POISON = "poison@elsewhere.example";
  private static final String FAULT = "cannot be worked: IllegalStateException";
  private static final Instant SENT = Firm.NOON.minus(Duration.ofDays(9));

  /** Contoso, where mail of one contact could not be worked until somebody mended that. */
  private static final class Trouble {
    final Firm firm;
    final InMemoryAuditTrail trail;
    final InMemorySetups setups;
    boolean isMended;

    Trouble(InMemoryMailbox mailbox) {
      firm = new Firm(mailbox);
      trail = new InMemoryAuditTrail(firm.books.memory());
      setups = new InMemorySetups(firm.books.memory());
      setups.save(SampleSetups.main().enabled(true));
      firm.books.people().putContacts(List.of(Firm.contact("CT9", "Elsewhere", POISON)));
    }

    Tap.Ports ports() {
      AddressBook real = firm.books.people();
      return firm.ports()
          .with(
              (Set<EmailAddress> addresses) -> {
                if (!isMended && addresses.contains(EmailAddress.of(POISON))) {
                  throw new IllegalStateException("broken by order");
                }
                return real.lookUp(addresses);
              });
    }

    ItemId deliver(String id) {
      return firm.mailbox.deliver(TrialFolder.INTAKE, Letter.of(id, POISON, Firm.JIM), SENT);
    }

    /** Such messages in quarantine, and one that was logged. */
    Trouble quarantined(int messages) {
      for (int n = 0; n < messages; n++) {
        deliver("bad-" + n + "@elsewhere.example");
      }
      firm.deliverOffers(1);
      for (int n = 0; n < 3; n++) {
        firm.pass(ports());
      }
      assertThat(firm.tally()).containsEntry(Outcome.QUARANTINED, (long) messages);
      return this;
    }

    PassCounts pass() {
      PassReport report = firm.pass(Firm.pagesOf(4), ports());
      assertThat(report.problem()).isEmpty();
      return report.counts();
    }

    void passes(int count) {
      for (int n = 0; n < count; n++) {
        pass();
      }
    }

    TryAgain tryAgain() {
      return new TryAgain(firm.books.quarantine(), setups, trail, firm.books.memory(), firm.clock);
    }

    Retrial all() {
      return tryAgain()
          .run(Choice.all(Firm.MAIN), "anna")
          .match(done -> done, refusal -> Retrial.class.cast(fail(refusal)));
    }

    private static Object fail(Object refusal) {
      throw new AssertionError("refused: " + refusal);
    }

    LedgerRow row() {
      return firm.rows().stream()
          .filter(row -> row.sighting().receivedAt().equals(Optional.of(SENT)))
          .findFirst()
          .orElseThrow();
    }

    List<SecondTry> history() {
      return firm.books.quarantine().history(LedgerRef.of(row()));
    }
  }

  private static Trouble trouble(int messages) {
    return new Trouble(InMemoryMailbox.keepingIds()).quarantined(messages);
  }

  private static String code(DeskAnswer<Retrial> answer) {
    return answer.match(done -> "done", refusal -> refusal.code());
  }

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

  private static InMemoryMailbox mailbox(String ids) {
    return switch (ids) {
      case "keeps" -> InMemoryMailbox.keepingIds();
      case "changes" -> InMemoryMailbox.changingIds();
      default -> InMemoryMailbox.publicFolders();
    };
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
