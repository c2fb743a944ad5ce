package org.mailtrail.testkit.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditEntry.Change;
import org.mailtrail.application.port.audit.AuditFilter;
import org.mailtrail.application.port.audit.AuditLine;
import org.mailtrail.application.port.audit.AuditPosition;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.AtOnce;

/** What every {@link AuditTrail} keeps. Extend it, give it yours, and run it. */
public abstract class AuditTrailContract {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123456Z");
  private static final MailboxName MAIN = SampleSetups.MAIN;
  private static final MailboxName OTHER = new MailboxName("other");
  private static final int MANY = 25;

  /** A contract to be kept. */
  protected AuditTrailContract() {
    // the hooks give what is tried
  }

  /** An empty one, with the unit of work that it takes part in. */
  protected abstract SetupBooks empty();

  /** One whose backend is out of reach. */
  protected abstract SetupBooks outOfReach();

  private static AuditEntry entry(MailboxName mailbox, String who, Instant at) {
    return new AuditEntry(
        at, who, mailbox, "StartLogging", List.of(new Change("enabled", "false", "true")));
  }

  private static AuditEntry entry(String who) {
    return entry(MAIN, who, NOON);
  }

  private static List<AuditEntry> all(AuditTrail trail) {
    return trail.latest(Optional.empty(), 1_000);
  }

  @Test
  final void nothing_is_in_it_at_first() {
    AuditTrail trail = empty().trail();

    assertThat(all(trail)).isEmpty();
    assertThat(trail.latest(Optional.of(MAIN), 1)).isEmpty();
  }

  @Test
  final void what_is_added_is_read_as_it_was() {
    AuditTrail trail = empty().trail();
    AuditEntry entry =
        new AuditEntry(
            NOON,
            "J\u00f6rg '\"; -- \ud83d\udd11",
            MAIN,
            "SetUpMailbox",
            List.of(
                new Change("tenant", "", "contoso.example"),
                new Change("kind", "ONLINE", "ON_PREMISES"),
                new Change("user", "job@contoso.example", "")));
    trail.append(entry);

    assertThat(all(trail)).containsExactly(entry);
  }

  @Test
  final void an_entry_without_changes_is_one_too() {
    AuditTrail trail = empty().trail();
    AuditEntry entry = new AuditEntry(NOON, "anna", MAIN, "RestartJob", List.of());
    trail.append(entry);

    assertThat(all(trail)).containsExactly(entry);
  }

  @Test
  final void large_entries_are_kept_whole() {
    AuditTrail trail = empty().trail();
    Change change = new Change("intake-folder", "\u00fc".repeat(2_000), "\u4e2d".repeat(2_000));
    AuditEntry entry =
        new AuditEntry(
            NOON, "w".repeat(250), MAIN, "A".repeat(100), Collections.nCopies(50, change));
    trail.append(entry);

    assertThat(all(trail)).containsExactly(entry);
  }

  @Test
  final void the_same_thing_done_twice_is_two_entries() {
    AuditTrail trail = empty().trail();
    trail.append(entry("anna"));
    trail.append(entry("anna"));

    assertThat(all(trail)).containsExactly(entry("anna"), entry("anna"));
  }

  @Test
  final void the_newest_comes_first_whenever_it_was_added() {
    AuditTrail trail = empty().trail();
    AuditEntry early = entry(MAIN, "early", NOON.minusSeconds(1));
    AuditEntry late = entry(MAIN, "late", NOON.plusSeconds(1));
    trail.append(late);
    trail.append(early);
    trail.append(entry("noon"));

    assertThat(all(trail)).containsExactly(late, entry("noon"), early);
  }

  @Test
  final void of_one_instant_the_last_added_comes_first() {
    AuditTrail trail = empty().trail();
    List<String> people = List.of("d", "a", "c", "b", "e");
    people.forEach(who -> trail.append(entry(who)));

    assertThat(all(trail)).extracting(AuditEntry::who).containsExactly("e", "b", "c", "a", "d");
  }

  @Test
  final void no_more_are_read_than_wanted() {
    AuditTrail trail = empty().trail();
    for (int i = 0; i < MANY; i++) {
      trail.append(entry(MAIN, "w" + i, NOON.plusSeconds(i)));
    }

    assertThat(trail.latest(Optional.empty(), 2))
        .extracting(AuditEntry::who)
        .containsExactly("w" + (MANY - 1), "w" + (MANY - 2));
  }

  @Test
  final void one_mailbox_does_not_see_the_entries_of_another() {
    AuditTrail trail = empty().trail();
    AuditEntry other = entry(OTHER, "anna", NOON);
    trail.append(other);
    trail.append(entry("anna"));

    assertThat(trail.latest(Optional.of(MAIN), MANY)).containsExactly(entry("anna"));
    assertThat(trail.latest(Optional.of(OTHER), MANY)).containsExactly(other);
    assertThat(all(trail)).containsExactly(entry("anna"), other);
  }

  @Test
  final void pages_join_without_a_gap_whatever_is_added_meanwhile() {
    AuditTrail trail = empty().trail();
    for (int i = 0; i < MANY; i++) {
      trail.append(entry(MAIN, "w" + i, NOON.plusSeconds(i % 3)));
    }
    List<AuditEntry> whole = all(trail);
    List<AuditEntry> read = new ArrayList<>();
    Optional<AuditPosition> last = Optional.empty();
    for (int round = 0; round <= MANY; round++) {
      List<AuditLine> page = trail.page(AuditFilter.all(), last, 4);
      page.forEach(line -> read.add(line.entry()));
      if (page.isEmpty()) {
        break;
      }
      last = AuditPosition.parse(page.get(page.size() - 1).position().toString());
      trail.append(entry(MAIN, "later" + round, NOON.plusSeconds(60)));
    }

    assertThat(read).isEqualTo(whole);
  }

  @Test
  final void a_filter_lets_through_what_it_says_alone() {
    AuditTrail trail = empty().trail();
    for (String who : List.of("anna", "Anna", "ann", "anna%", "")) {
      trail.append(entry(MAIN, who, NOON));
      trail.append(entry(OTHER, who, NOON.plusSeconds(1)));
      trail.append(new AuditEntry(NOON.plusSeconds(2), who, MAIN, "RestartJob", List.of()));
    }
    AuditFilter all = AuditFilter.all();
    for (AuditFilter filter :
        List.of(
            all,
            all.who("anna"),
            all.who("nobody"),
            all.action("RestartJob"),
            all.action("restartjob"),
            all.mailbox(OTHER).who("ann"),
            all.from(NOON.plusSeconds(1)),
            all.until(NOON.plusSeconds(1)),
            all.who("Anna").from(NOON).until(NOON.plusSeconds(2)).mailbox(MAIN))) {
      assertThat(entries(trail.page(filter, Optional.empty(), MANY)))
          .as(filter.toString())
          .isEqualTo(all(trail).stream().filter(filter::lets).toList());
    }
  }

  private static List<AuditEntry> entries(List<AuditLine> lines) {
    return lines.stream().map(AuditLine::entry).toList();
  }

  @Test
  final void two_writers_at_once_lose_no_entry() {
    AuditTrail trail = empty().trail();
    AtOnce.both(() -> write(trail, "anna"), () -> write(trail, "ben"));

    assertThat(all(trail)).hasSize(2 * MANY).doesNotHaveDuplicates();
    assertThat(all(trail).stream().filter(e -> e.who().startsWith("ben")))
        .extracting(AuditEntry::who)
        .startsWith("ben" + (MANY - 1))
        .endsWith("ben0");
  }

  private static boolean write(AuditTrail trail, String who) {
    for (int i = 0; i < MANY; i++) {
      trail.append(entry(who + i));
    }
    return true;
  }

  @Test
  final void an_entry_goes_with_the_unit_of_work_that_fails() {
    SetupBooks books = empty();
    books.trail().append(entry("before"));

    assertThatThrownBy(
            () ->
                books
                    .unitOfWork()
                    .run(
                        () -> {
                          books.trail().append(entry("inside"));
                          throw new IllegalStateException("by order");
                        }))
        .hasMessage("by order");
    assertThat(all(books.trail())).containsExactly(entry("before"));
  }

  @Test
  final void an_entry_stays_with_the_unit_of_work_that_comes_to_its_end() {
    SetupBooks books = empty();
    books.unitOfWork().run(() -> books.trail().append(entry("inside")));

    assertThat(all(books.trail())).containsExactly(entry("inside"));
  }

  @Test
  final void a_backend_out_of_reach_is_told_as_one_that_may_come_back() {
    AuditTrail trail = outOfReach().trail();

    assertUnreachable(trail, broken -> broken.append(entry("anna")));
    assertUnreachable(trail, broken -> broken.latest(Optional.empty(), 1));
    assertUnreachable(trail, broken -> broken.latest(Optional.of(MAIN), 1));
  }

  private static void assertUnreachable(AuditTrail trail, Consumer<AuditTrail> call) {
    assertThatThrownBy(() -> call.accept(trail))
        .asInstanceOf(InstanceOfAssertFactories.type(StoreException.class))
        .matches(StoreException::retryHelps, "a retry helps");
  }
}
