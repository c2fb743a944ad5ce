package org.mailtrail.application.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailtrail.application.logging.pass.PassSettings;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;
import org.mailtrail.testkit.mailbox.TrialFolder;

/** The process is killed at every single call of a port; the next pass finishes the job. */
class DeathTest {
  private static final PassSettings PAGES_OF_FOUR = Firm.pagesOf(4);

  private static Firm filled(boolean keepsIds) {
    Firm firm = new Firm(keepsIds ? InMemoryMailbox.keepingIds() : InMemoryMailbox.changingIds());
    firm.deliverOffers(3);
    firm.deliver(Letter.of("to-both@contoso.example", Firm.JIM, Firm.ANN, Firm.BOB));
    firm.deliver(Letter.of("offer-1@contoso.example", Firm.JIM, Firm.ANN));
    firm.deliver(Letter.of("offer-2@contoso.example", Firm.JIM, Firm.ANN));
    firm.deliver(Letter.of("offer-2@contoso.example", Firm.JIM, Firm.ANN));
    firm.deliver(Letter.of("offer-1@contoso.example", Firm.LIN, Firm.BOB));
    firm.deliver(Letter.of("internal@contoso.example", Firm.JIM, Firm.LIN));
    firm.deliver(Letter.of("stranger@elsewhere.example", Firm.STRANGER, Firm.JIM));
    firm.deliver(Letter.of("answer@fabrikam.example", Firm.ANN, Firm.JIM).withoutMessageId());
    firm.mailbox.deliverIllegible(TrialFolder.INTAKE, Optional.empty(), Firm.NOON.minusSeconds(1));
    firm.mailbox.put(
        TrialFolder.ARCHIVE, Letter.of("reply@fabrikam.example", Firm.ANN, Firm.LIN), Firm.NOON);
    return firm;
  }

  @ParameterizedTest
  @CsvSource({"true, false", "true, true", "false, false", "false, true"})
  void nothing_is_lost_and_nothing_is_there_twice_wherever_the_process_dies(
      boolean keepsIds, boolean afterwards) {
    Firm undisturbed = filled(keepsIds);
    undisturbed.pass(PAGES_OF_FOUR, undisturbed.ports());
    assertThat(undisturbed.exchanges()).hasSize(8);

    int call = 1;
    while (dies(filled(keepsIds), call, afterwards, undisturbed)) {
      call++;
    }
    assertThat(call).as("calls of ports in a pass").isGreaterThan(40);
  }

  /** Whether the pass did not come to its end before the call. */
  private static boolean dies(Firm firm, int call, boolean afterwards, Firm undisturbed) {
    Death.AtCall killer = new Death.AtCall(call, afterwards);
    try {
      firm.pass(PAGES_OF_FOUR, Tap.on(firm.ports(), killer));
    } catch (Death struck) {
      firm.clock.pass(Duration.ofMinutes(6));
    }
    PassReport next = firm.pass(PAGES_OF_FOUR, firm.ports());
    assertThat(next.isGood()).as("after the death at call %s", call).isTrue();
    assertSame(firm, undisturbed, call);
    return killer.hasStruck();
  }

  private static void assertSame(Firm firm, Firm undisturbed, int call) {
    assertThat(firm.exchanges())
        .as("entries after the death at call %s", call)
        .isEqualTo(undisturbed.exchanges());
    assertThat(places(firm)).as("places after %s", call).isEqualTo(places(undisturbed));
    assertThat(firm.tally()).as("outcomes after %s", call).isEqualTo(undisturbed.tally());
    assertThat(firm.tally())
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    Outcome.LOGGED,
                    7L,
                    Outcome.SKIPPED,
                    4L,
                    Outcome.UNMATCHED,
                    1L,
                    Outcome.PENDING,
                    1L)));
    assertThat(firm.books.books().workInHand().left(Firm.MAIN)).isEmpty();
    assertAllIsFound(firm, call);
  }

  /** Rows and entries name the copies as they are called now, wherever they are. */
  private static void assertAllIsFound(Firm firm, int call) {
    List<ItemId> archived = firm.mailbox.in(TrialFolder.ARCHIVE);
    List<ItemId> all = new ArrayList<>(archived);
    all.addAll(firm.mailbox.in(TrialFolder.NOT_LOGGED));
    all.addAll(firm.mailbox.in(TrialFolder.INTAKE));
    assertThat(firm.rows())
        .as("rows after the death at call %s", call)
        .extracting(row -> row.sighting().item())
        .containsExactlyInAnyOrderElementsOf(all);
    assertThat(firm.entries())
        .as("entries after the death at call %s", call)
        .allSatisfy(
            entry -> {
              assertThat(archived).contains(entry.message().item().id());
              assertThat(entry.message().folder()).isEqualTo("Archive");
              assertThat(entry.message().item().webLink())
                  .hasValue("https://outlook.example/" + entry.message().item().id());
            });
  }

  private static List<Integer> places(Firm firm) {
    return List.of(firm.waiting(), firm.archived(), firm.notLogged());
  }
}
