package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.plug.InMemoryExchange;
import org.mailtrail.testkit.setup.SampleSetups;

/** How often a look at health waits for PostgreSQL, seen from the cable. */
class HealthCostTest {
  private static final int MOST = 8;
  private static final int LOOKS = 20;
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final PassCounts SOMETHING =
      new PassCounts(1, 0, 0, 0, 0, new PassCounts.Beside(1, 0, 0, 0, 0));

  private final SettableClock clock = new SettableClock(NOON);

  /** Does this for 1, 100 and 1,000 mailboxes and tells the round trips. */
  private void each(ObjIntConsumer<Mailtrail> look, int most) {
    String url = Databases.POSTGRESQL.fresh().url();
    String name = url.substring(url.lastIndexOf('/') + 1);
    try (Wire wire = new Wire(Databases.port());
        JpaAdapters beside = JpaAdapters.open(Databases.onServer(name), clock);
        Mailtrail mailtrail =
            Mailtrail.builder()
                .books(JpaAdapters.open(Databases.onServer(name, wire.port()), clock))
                .exchange(new InMemoryExchange())
                .clock(clock)
                .build()) {
      int there = 0;
      for (int mailboxes : new int[] {1, 100, 1_000}) {
        keep(beside, there, mailboxes);
        there = mailboxes;
        look.accept(mailtrail, mailboxes); // the pool is full, and the driver knows the statements

        long before = wire.roundTrips();
        look.accept(mailtrail, mailboxes);
        long asked = wire.roundTrips() - before;

        assertThat(asked).as("round trips for %s mailboxes", mailboxes).isBetween(1L, (long) most);
      }
    }
  }

  @Test
  void a_look_at_health_asks_as_often_for_a_thousand_mailboxes_as_for_one() {
    each(
        (mailtrail, mailboxes) ->
            assertThat(answered(mailtrail)).as("each has failed of late").hasSize(mailboxes),
        MOST);
  }

  /** On a machine that is busy a look may end before it has its answers: it is taken again. */
  private static List<Symptom> answered(Mailtrail mailtrail) {
    List<Symptom> reasons = List.of();
    for (int look = 0; look < LOOKS; look++) {
      reasons = mailtrail.health().glance().reasons();
      if (reasons.stream().noneMatch(reason -> reason.code() == Symptom.Code.NO_ANSWER)) {
        return reasons;
      }
    }
    return reasons;
  }

  @Test
  void what_the_page_of_health_remembers_of_mailboxes_is_asked_as_often_for_many_as_for_one() {
    each(
        (mailtrail, mailboxes) -> {
          Set<MailboxName> names =
              mailtrail.setup().worked().all().stream()
                  .map(MailboxSetup::name)
                  .collect(Collectors.toSet());
          assertThat(names).hasSize(mailboxes);
          assertThat(mailtrail.jobs().history().histories(names, 20)).hasSize(mailboxes);
          assertThat(mailtrail.watching().intake().run(names)).hasSize(mailboxes);
          assertThat(mailtrail.watching().months().run(names, ZoneOffset.UTC, 4)).isEmpty();
        },
        2 * MOST);
  }

  private static void keep(JpaAdapters books, int from, int to) {
    books
        .books()
        .unitOfWork()
        .run(
            () ->
                IntStream.range(from, to)
                    .mapToObj(number -> SampleSetups.named("box" + number).enabled(true))
                    .forEach(setup -> keep(books, setup)));
  }

  private static void keep(JpaAdapters books, MailboxSetup setup) {
    books.setups().save(setup);
    books.jobRunner().scheduler().schedule(setup.name());
    books.passes().record(pass(setup.name(), 2, Optional.empty()));
    books.passes().record(pass(setup.name(), 1, Optional.of(new Problem("away", "", true))));
  }

  private static PassReport pass(MailboxName mailbox, int minutesAgo, Optional<Problem> problem) {
    Instant begun = NOON.minusSeconds(60L * minutesAgo);
    return new PassReport(
        new PassId(UUID.randomUUID()), mailbox, begun, begun.plusSeconds(1), SOMETHING, problem);
  }
}
