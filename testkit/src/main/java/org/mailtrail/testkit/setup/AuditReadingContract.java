package org.mailtrail.testkit.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditEntry.Change;
import org.mailtrail.application.port.audit.AuditFilter;
import org.mailtrail.application.port.audit.AuditLine;
import org.mailtrail.application.port.audit.AuditPosition;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.domain.message.MailboxName;

/**
 * In what order, by what filter and in what pages a trail is read; a part of {@link
 * AuditTrailContract}.
 */
abstract class AuditReadingContract {
  static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123456Z");
  static final MailboxName MAIN = SampleSetups.MAIN;
  private static final MailboxName OTHER = new MailboxName("other");
  static final int MANY = 25;

  /** An empty one, with the unit of work that it takes part in. */
  protected abstract SetupBooks empty();

  static AuditEntry entry(MailboxName mailbox, String who, Instant at) {
    return new AuditEntry(
        at, who, mailbox, "StartLogging", List.of(new Change("enabled", "false", "true")));
  }

  static AuditEntry entry(String who) {
    return entry(MAIN, who, NOON);
  }

  static List<AuditEntry> all(AuditTrail trail) {
    return trail.latest(Optional.empty(), 1_000);
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
}
