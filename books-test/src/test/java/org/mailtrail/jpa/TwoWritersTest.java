package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.KnownPeople;

/** Two installations on one database do the same at the same time. */
class TwoWritersTest {
  private static final int MESSAGES = 2_000;
  private static final int BATCH = 100;

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_same_messages_logged_by_two_are_logged_once(Databases kind) throws Exception {
    DatabaseSettings settings = kind.fresh();
    try (JpaAdapters one = JpaAdapters.open(settings, Clock.systemUTC());
        JpaAdapters other = JpaAdapters.open(settings, Clock.systemUTC())) {
      CyclicBarrier start = new CyclicBarrier(2);
      int added = both(() -> log(one.books(), start, 1), () -> log(other.books(), start, 2));
      assertThat(added).isEqualTo(MESSAGES);
      assertThat(one.books().log().page(EntryFilter.all(), Optional.empty(), 2 * MESSAGES))
          .hasSize(MESSAGES);
      assertThat(other.books().ledger().tally(Samples.MAIN))
          .containsOnly(java.util.Map.entry(Outcome.LOGGED, (long) MESSAGES));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_same_contacts_taken_in_by_two_are_whole(Databases kind) throws Exception {
    DatabaseSettings settings = kind.fresh();
    try (JpaAdapters one = JpaAdapters.open(settings, Clock.systemUTC());
        JpaAdapters other = JpaAdapters.open(settings, Clock.systemUTC())) {
      List<Contact> ours = new ArrayList<>();
      List<Contact> theirs = new ArrayList<>();
      for (int n = 0; n < BATCH; n++) {
        ours.add(Samples.contact("CT" + n, "a" + n + "@x.example"));
        theirs.add(Samples.contact("CT" + n, "a" + n + "@x.example", "b" + n + "@x.example"));
      }
      Collections.reverse(theirs);
      CyclicBarrier start = new CyclicBarrier(2);
      both(() -> put(one, start, ours), () -> put(other, start, theirs));
      KnownPeople known =
          one.books().people().lookUp(java.util.Set.of(EmailAddress.of("a7@x.example")));
      assertThat(known.contacts(EmailAddress.of("a7@x.example"), java.time.LocalDate.EPOCH))
          .hasSize(1)
          .first()
          .isIn(ours.get(7), theirs.get(BATCH - 1 - 7));
    }
  }

  private static int put(JpaAdapters adapters, CyclicBarrier start, List<Contact> contacts)
      throws Exception {
    for (int round = 0; round < 5; round++) {
      start.await();
      adapters.peopleRegister().putContacts(contacts);
    }
    return contacts.size();
  }

  /** In batches that overlap with the other's, in another order. */
  private static int log(Books books, CyclicBarrier start, int seed) throws Exception {
    int added = 0;
    for (int from = 0; from < MESSAGES; from += BATCH) {
      List<Interaction> interactions = new ArrayList<>(Samples.interactions(from, BATCH));
      List<LedgerRow> rows = new ArrayList<>(Samples.rows(from, BATCH, Outcome.LOGGED));
      Collections.shuffle(interactions, new Random(seed));
      Collections.shuffle(rows, new Random(seed));
      int[] count = new int[1];
      start.await();
      books
          .unitOfWork()
          .run(
              () -> {
                count[0] = books.log().append(interactions);
                books.ledger().record(rows);
              });
      added += count[0];
    }
    return added;
  }

  private static int both(Callable<Integer> one, Callable<Integer> other) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Integer> first = threads.submit(one);
      Future<Integer> second = threads.submit(other);
      return first.get() + second.get();
    } finally {
      threads.shutdownNow();
    }
  }
}
