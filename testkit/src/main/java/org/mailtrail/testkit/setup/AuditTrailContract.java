package org.mailtrail.testkit.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditEntry.Change;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.testkit.AtOnce;

/** What every {@link AuditTrail} keeps. Extend it, give it yours, and run it. */
public abstract class AuditTrailContract extends AuditReadingContract {
  /** A contract to be kept. */
  protected AuditTrailContract() {
    // the hooks give what is tried
  }

  /** One whose backend is out of reach. */
  protected abstract SetupBooks outOfReach();

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
