package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.ItemId;

/** How often the job waits for PostgreSQL while it works a page, seen from the cable. */
class RoundTripsTest {
  private static final int PAGE = 500;

  /** The pool, which fills itself meanwhile, is counted too, but not in each of them. */
  private static final int PAGES = 4;

  @Test
  void a_page_of_500_messages_takes_at_most_12_round_trips() {
    DatabaseSettings direct = Databases.POSTGRESQL.fresh();
    String name = direct.url().substring(direct.url().lastIndexOf('/') + 1);
    try (Wire wire = new Wire(Databases.port());
        JpaAdapters adapters =
            JpaAdapters.open(Databases.onServer(name, wire.port()), Clock.systemUTC())) {
      Books books = adapters.books();
      work(books, 0); // the driver learns the statements
      long least = Long.MAX_VALUE;
      for (int page = 1; page <= PAGES; page++) {
        long before = wire.roundTrips();
        work(books, page * PAGE);
        least = Math.min(least, wire.roundTrips() - before);
      }
      assertThat(least).isBetween(5L, 12L);
      assertThat(books.ledger().tally(Samples.MAIN))
          .containsEntry(Outcome.LOGGED, (PAGES + 1L) * PAGE);
    }
  }

  private static void work(Books books, int from) {
    List<ItemRef> refs = IntStream.range(from, from + PAGE).mapToObj(Samples::ref).toList();
    List<ItemId> items = refs.stream().map(ItemRef::id).toList();
    assertThat(books.ledger().known(Samples.MAIN, refs).items()).isEmpty();
    books.people().lookUp(addresses());
    books.workInHand().begin(Samples.MAIN, items);
    books
        .unitOfWork()
        .run(
            () -> {
              assertThat(books.log().append(Samples.interactions(from, PAGE))).isEqualTo(PAGE);
              books.ledger().record(Samples.rows(from, PAGE, Outcome.LOGGED));
              books.workInHand().done(Samples.MAIN);
            });
  }

  private static Set<EmailAddress> addresses() {
    Set<EmailAddress> addresses = new LinkedHashSet<>();
    IntStream.range(0, 1_000)
        .forEach(n -> addresses.add(EmailAddress.of("person-" + n + "@contoso.example")));
    return addresses;
  }
}
