package org.mailtrail.testkit.plug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.testkit.plug.StrangersTrial.JIM;
import static org.mailtrail.testkit.plug.StrangersTrial.MAIN;
import static org.mailtrail.testkit.plug.StrangersTrial.OTHER;
import static org.mailtrail.testkit.plug.StrangersTrial.contact;
import static org.mailtrail.testkit.plug.StrangersTrial.created;
import static org.mailtrail.testkit.plug.StrangersTrial.entries;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.people.PeopleDesk;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.people.Erasures;
import org.mailtrail.application.unmatched.Assignment;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.policy.UnknownPeople;
import org.mailtrail.domain.policy.UnknownPeople.Way;
import org.mailtrail.testkit.letter.Letter;

/**
 * What every storage must keep when a contact is erased: nothing is left of it, and no old mail
 * brings it back.
 */
public abstract class ErasuresContract extends ErasedTracesContract {
  /** Made by the test that extends it. */
  protected ErasuresContract() {
    // the hook gives everything
  }

  @Test
  final void an_old_copy_read_anew_brings_nothing_back() {
    Letter letter = fromAnn();
    Letter ofBoth = trial.letter(JIM, ANNS, "info@fabrikam.example");
    Mailtrail mailtrail = logged(letter, ofBoth);
    erase(mailtrail);
    wanted(mailtrail);
    trial.clock.pass(Duration.ofDays(3));
    trial.deliver(MAIN, letter, trial.clock.instant());
    trial.deliver(MAIN, ofBoth, trial.clock.instant());
    trial.deliver(OTHER, letter, trial.clock.instant());
    trial.pass(mailtrail);
    mailtrail.log().run(OTHER);

    assertThat(entries(mailtrail)).containsExactly("OUTBOUND CT000009 info@fabrikam.example");
  }

  private static void wanted(Mailtrail mailtrail) {
    assertThat(mailtrail.people().wantAgain().want(List.of(ADDRESS), "anna")).isOne();
    done(
        mailtrail
            .people()
            .keepContact()
            .keep(contact("CT000001", "Ann", "Fabrikam", ANNS), "anna"));
  }

  @Test
  final void a_contact_with_an_erased_address_is_refused_until_it_is_wanted_again() {
    Mailtrail mailtrail = logged(fromAnn());
    erase(mailtrail);
    PeopleDesk.People again =
        new PeopleDesk.People(List.of(), List.of(contact("CT5", "Ann", "Fabrikam", ANNS)));

    assertThat(code(mailtrail.people().take().take(again, "anna"))).isEqualTo("erased");
    assertThat(code(mailtrail.people().keepContact().keep(again.contacts().get(0), "anna")))
        .isEqualTo("erased");
    assertThat(mailtrail.people().wantAgain().want(List.of(ADDRESS), "anna")).isOne();
    assertThat(mailtrail.people().wantAgain().want(List.of(ADDRESS), "anna")).isZero();
    assertThat(code(mailtrail.people().take().take(again, "anna"))).isEqualTo("done");
  }

  @Test
  final void only_mail_received_after_the_day_is_logged_with_who_is_wanted_again() {
    Mailtrail mailtrail = logged(fromAnn());
    erase(mailtrail);
    wanted(mailtrail);
    trial.deliver(MAIN, fromAnn(), trial.clock.instant());
    assertThat(trial.pass(mailtrail).counts().unmatched()).isOne();
    trial.clock.pass(Duration.ofDays(1));
    trial.deliver(MAIN, fromAnn(), trial.clock.instant());

    assertThat(trial.pass(mailtrail).counts().logged()).isOne();
    assertThat(entries(mailtrail)).containsExactly("INBOUND CT000001 " + ANNS);
  }

  @Test
  final void old_mail_that_waits_is_neither_assigned_nor_matched_again() {
    Mailtrail mailtrail = logged(trial.letter(ANNS, JIM));
    erase(mailtrail);
    trial.deliver(MAIN, fromAnn());
    assertThat(trial.pass(mailtrail).counts().unmatched()).isOne();
    wanted(mailtrail);
    LedgerRow waiting =
        mailtrail
            .storage()
            .keptByHand()
            .unmatchedMail()
            .page(Optional.empty(), Optional.empty(), 5)
            .get(0);
    LedgerRef ref = LedgerRef.of(waiting);

    assertThat(
            code(
                Objects.requireNonNull(
                    done(mailtrail.desk().assign().assign(List.of(ref), Assignment.to(FIRM), "jim"))
                        .replies()
                        .get(ref))))
        .isEqualTo("erased");
    assertThat(mailtrail.desk().assign().matchingBy(List.of(waiting))).isEmpty();
    assertThat(entries(mailtrail)).isEmpty();
    assertThat(rows(mailtrail).get(0).outcome()).isEqualTo(Outcome.UNMATCHED);
  }

  @Test
  final void nobody_is_introduced_who_was_erased() {
    Mailtrail mailtrail = trial.with(UnknownPeople.by(Way.CREATE));
    erase(mailtrail);
    trial.deliver(MAIN, fromAnn());

    assertThat(trial.pass(mailtrail).counts().unmatched()).isOne();
    assertThat(created(mailtrail)).isEmpty();
  }

  @Test
  final void an_address_that_another_contact_has_too_is_not_barred() {
    Mailtrail mailtrail = trial.with(UnknownPeople.leave());
    done(mailtrail.people().keepContact().keep(contact("CT000002", "Anns twin", "", ANNS), "anna"));
    erase(mailtrail);
    trial.deliver(MAIN, fromAnn());
    trial.pass(mailtrail);

    assertThat(entries(mailtrail)).containsExactly("INBOUND CT000002 " + ANNS);
  }

  @Test
  final void what_is_barred_is_told_with_its_first_day() {
    Mailtrail mailtrail = logged(fromAnn());
    erase(mailtrail);
    Erasures erasures = mailtrail.storage().keptPeople().erasures();
    EmailAddress other = EmailAddress.of("x@y.org");
    LocalDate day = LocalDate.of(2026, 4, 1);

    assertThat(erasures.firstDays(Set.of(ADDRESS, other)))
        .containsExactly(Map.entry(ADDRESS, LocalDate.MAX));
    assertThat(erasures.wantAgain(List.of(ADDRESS, other), day)).isOne();
    assertThat(erasures.firstDays(Set.of(ADDRESS, other))).containsExactly(Map.entry(ADDRESS, day));
  }
}
