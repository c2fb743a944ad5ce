package org.mailtrail.burn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The simulation finds the faults for which the product has mends: a mend is taken out at a time.
 * Two of them in {@code mvn verify}, for they take long.
 */
class MutationsTest {
  private static final int SEEDS = 2_000;

  @TempDir private Path folder;

  @Test
  void finds_that_what_stays_listed_is_moved_again() throws Exception {
    assertThat(
            found(
                "Arrivals", "if (!isGhost && !isCopy && before.isEmpty()) {", "if (id != null) {"))
        .isPresent();
  }

  @Test
  void finds_that_a_writer_without_its_lease_commits() throws Exception {
    assertThat(found("Fence", "if (!lease.renew()) {", "if (lease == null) {")).isPresent();
  }

  @Tag("thorough")
  @Test
  void finds_that_replies_in_other_folders_are_not_looked_for() throws Exception {
    assertThat(found("LogNewMail", "Reach.EVERY_FOLDER", "Reach.OUR_FOLDERS")).isPresent();
  }

  @Tag("thorough")
  @Test
  void finds_that_a_message_is_blamed_for_a_database_that_was_away() throws Exception {
    assertThat(found("Acquittals", "mine != null && isCrossedOut", "mine == null && isCrossedOut"))
        .isPresent();
  }

  @Tag("thorough")
  @Test
  void finds_that_what_is_only_listed_is_decided_again() throws Exception {
    assertThat(
            found(
                "Presence", "return known.isUnderAnotherId(item.ref());", "return known == null;"))
        .isPresent();
  }

  @Tag("thorough")
  @Test
  void finds_that_pending_mail_which_somebody_moved_waits_for_ever() throws Exception {
    assertThat(found("LogNewMail", " && work.workStranded();", ";")).isPresent();
  }

  @Tag("thorough")
  @Test
  void finds_that_another_message_under_a_known_message_id_is_passed_over() throws Exception {
    assertThat(found("Namesakes", ".noneMatch(identity::isSameAs)", ".allMatch(none -> false)"))
        .isPresent();
  }

  @Tag("thorough")
  @Test
  void finds_that_a_mailbox_which_is_replaced_is_lost_sight_of() throws Exception {
    assertThat(found("RollOver", "if (wasWorked(old.name())) {", "if (old == null) {")).isPresent();
  }

  @Tag("thorough")
  @Test
  void finds_that_a_wish_to_try_again_is_not_heard() throws Exception {
    assertThat(
            found("TryAgain", "some = unitOfWork.run(() -> releaseSome(which, by));", "some = 0;"))
        .isPresent();
  }

  private Optional<String> found(String source, String mend, String without) throws Exception {
    try (Mutant mutant = Mutant.of(folder, Mutant.source(source), mend, without)) {
      Optional<String> failure = mutant.firstFailure(SEEDS);
      failure.ifPresent(
          text ->
              System.out.println(
                  "without the mend in " + source + ": " + text.lines().findFirst().orElse("")));
      return failure;
    }
  }
}
