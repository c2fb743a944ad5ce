package org.mailtrail.testkit.plug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mailtrail.testkit.plug.StrangersTrial.JIM;
import static org.mailtrail.testkit.plug.StrangersTrial.MAIN;
import static org.mailtrail.testkit.plug.StrangersTrial.OTHER;
import static org.mailtrail.testkit.plug.StrangersTrial.contact;
import static org.mailtrail.testkit.plug.StrangersTrial.created;
import static org.mailtrail.testkit.plug.StrangersTrial.entries;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.opportunity.OpportunityDraft;
import org.mailtrail.application.people.PeopleDesk;
import org.mailtrail.application.plug.storage.StoragePlug;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.outbox.Event;
import org.mailtrail.application.port.outbox.EventType;
import org.mailtrail.application.port.outbox.SubscriptionName;
import org.mailtrail.application.port.people.Erasures;
import org.mailtrail.application.port.people.Erasures.Extent;
import org.mailtrail.application.unmatched.Assignment;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.policy.UnknownPeople;
import org.mailtrail.domain.policy.UnknownPeople.Way;
import org.mailtrail.testkit.letter.Letter;

/**
 * What every storage must keep when a contact is erased: nothing is left of it, and no old mail
 * brings it back.
 */
public abstract class ErasuresContract {
  private static final ContactNumber ANN = new ContactNumber("CT000001");
  private static final ContactNumber FIRM = new ContactNumber("CT000009");
  private static final String ANNS = "ann@fabrikam.example";
  private static final EmailAddress ADDRESS = EmailAddress.of(ANNS);
  private static final SubscriptionName SHOP = new SubscriptionName("shop");

  private final StrangersTrial trial = new StrangersTrial(this::empty);

  /** Made by the test that extends it. */
  protected ErasuresContract() {
    // the hook gives everything
  }

  /** A storage without people, by this clock; closed by the contract. */
  protected abstract StoragePlug empty(Clock time);

  @AfterEach
  final void end() {
    trial.close();
  }

  private Mailtrail logged(Letter... letters) {
    Mailtrail mailtrail = trial.with(UnknownPeople.leave());
    for (Letter letter : letters) {
      trial.deliver(MAIN, letter);
    }
    trial.pass(mailtrail);
    return mailtrail;
  }

  private Letter fromAnn() {
    return trial.letter(ANNS, JIM);
  }

  private static Extent erase(Mailtrail mailtrail) {
    return done(mailtrail.people().erase().erase(ANN, ANN.value(), "anna"));
  }

  private static <T> T done(DeskAnswer<T> answer) {
    return answer.match(
        done -> done,
        refusal -> {
          throw new AssertionError(refusal.toString());
        });
  }

  private static String code(DeskAnswer<?> answer) {
    return answer.match(done -> "done", Refusal::code);
  }

  private static List<LedgerRow> rows(Mailtrail mailtrail) {
    return mailtrail.storage().books().ledger().page(LedgerFilter.all(), Optional.empty(), 50);
  }

  private static String trail(Mailtrail mailtrail) {
    return mailtrail.setup().trail().latest(Optional.empty(), 50).stream()
        .flatMap(entry -> entry.changes().stream())
        .map(AuditEntry.Change::toString)
        .reduce("", String::concat);
  }

  @Test
  final void a_preview_tells_what_it_concerns_and_writes_nothing() {
    Mailtrail mailtrail = logged(fromAnn(), trial.letter(JIM, ANNS), trial.letter(ANNS, "x@y.org"));

    assertThat(done(mailtrail.people().erase().preview(ANN)))
        .isEqualTo(new Extent(1, 2, 0, 0, 3, 1));
    assertThat(entries(mailtrail)).hasSize(2);
    assertThat(code(mailtrail.people().erase().preview(new ContactNumber("CT7"))))
        .isEqualTo("unknown-contact");
  }

  @Test
  final void who_is_erased_is_gone_with_all_entries_and_their_history() {
    Mailtrail mailtrail = logged(fromAnn(), trial.letter(JIM, ANNS));
    mailtrail.desk().comment().comment(new EntryNumber(1), "Ann likes blue", "jim");

    assertThat(erase(mailtrail).entries()).isEqualTo(2);
    assertThat(entries(mailtrail)).isEmpty();
    assertThat(mailtrail.storage().keptByHand().entryChanges().history(new EntryNumber(1), 10))
        .isEmpty();
    assertThat(mailtrail.storage().keptByHand().peopleDirectory().contacts(List.of(ANN, FIRM)))
        .extracting(one -> one.number())
        .containsExactly(FIRM);
  }

  @Test
  final void the_ledger_keeps_outcome_key_and_time_alone() {
    Mailtrail mailtrail =
        logged(
            fromAnn(),
            trial.letter(JIM, ANNS),
            trial.letter(ANNS, "x@y.org"),
            trial.letter("info@fabrikam.example", JIM));
    List<LedgerRow> before = rows(mailtrail);
    erase(mailtrail);

    assertThat(rows(mailtrail))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields(
            "explanation", "sighting.author", "sighting.subject")
        .containsExactlyElementsOf(before);
    assertThat(rows(mailtrail))
        .filteredOn(row -> row.sighting().author().isEmpty())
        .hasSize(3)
        .allMatch(row -> row.explanation().isEmpty() && row.sighting().subject().isEmpty());
    assertThat(rows(mailtrail).toString()).doesNotContain(ANNS).contains("info@fabrikam.example");
  }

  @Test
  final void events_that_name_the_contact_are_gone_and_others_wait_on() {
    Mailtrail mailtrail = logged(fromAnn());
    String key = rows(mailtrail).get(0).sighting().key().orElseThrow().value();
    Event other = event("{\"contact\": \"CT000009\", \"author\": \"joann@fabrikam.example\"}");
    mailtrail
        .storage()
        .keptOutbox()
        .outbox()
        .put(
            List.of(
                event("{\"contact\": \"CT000001\"}"),
                event("{\"author\": \"" + ANNS + "\"}"),
                event("{\"messageKey\": \"" + key + "\"}"),
                other),
            List.of(SHOP));
    erase(mailtrail);

    assertThat(mailtrail.storage().keptOutbox().deliveries().next(SHOP, 10))
        .extracting(waiting -> waiting.event().body())
        .containsExactly(other.body());
  }

  private Event event(String body) {
    return Event.of(EventType.TEST, trial.clock.instant(), body);
  }

  @Test
  final void the_audit_trail_keeps_the_acts_but_not_who_it_was() {
    Mailtrail mailtrail = logged(fromAnn());
    done(
        mailtrail
            .people()
            .keepContact()
            .keep(contact("CT000001", "Ann Archer", "Fabrikam", ANNS), "jim"));
    done(
        mailtrail
            .people()
            .keepContact()
            .keep(contact("CT000002", "Joann", "", "jo" + ANNS), "jim"));
    done(mailtrail.desk().comment().comment(new EntryNumber(1), "likes blue", "jim"));
    mailtrail
        .storage()
        .keptSetups()
        .trail()
        .append(
            new AuditEntry(
                trial.clock.instant(),
                "jim",
                MAIN,
                "Assign",
                List.of(new AuditEntry.Change("unmatched message of " + ANNS, "", "JIM"))));
    erase(mailtrail);

    assertThat(trail(mailtrail))
        .doesNotContain("Ann Archer", "likes blue", " " + ANNS)
        .contains("jo" + ANNS, "unmatched message of (erased)", "erased contact CT000001")
        .contains("setting=contact CT000001", "setting=entry 1 comment");
  }

  @Test
  final void opportunities_keep_number_and_values_and_open_ones_come_first() {
    Mailtrail mailtrail = logged(fromAnn());
    OpportunityDraft draft = OpportunityDraft.blank();
    Opportunity sale = done(mailtrail.sales().create().create(new EntryNumber(1), draft, "jim"));
    assertThat(code(mailtrail.people().erase().erase(ANN, "CT000001", "anna")))
        .isEqualTo("opportunity-open");
    done(mailtrail.sales().close().close(sale.number(), true, "Ann liked it", "jim"));
    assertThat(erase(mailtrail).opportunities()).isOne();

    Opportunity left =
        mailtrail.storage().keptByHand().opportunities().find(sale.number()).orElseThrow();
    assertThat(left.party().contact()).isEqualTo(Erasures.NOBODY);
    assertThat(left.party().company()).isEmpty();
    assertThat(left.description()).isEqualTo("(erased)");
    assertThat(left.life().closing().orElseThrow().reason()).isEqualTo("(erased)");
    assertThat(left.life().closing().orElseThrow().won()).isTrue();
    assertThat(
            mailtrail.storage().keptByHand().opportunities().history(sale.number(), 20).toString()
                + trail(mailtrail))
        .doesNotContain("Ann liked it");
  }

  @Test
  final void the_number_must_be_typed_and_the_contact_be_there() {
    Mailtrail mailtrail = logged(fromAnn());

    assertThat(code(mailtrail.people().erase().erase(ANN, "CT00001", "anna")))
        .isEqualTo("number-not-typed");
    assertThat(entries(mailtrail)).hasSize(1);
    erase(mailtrail);
    assertThat(code(mailtrail.people().erase().erase(ANN, "CT000001", "anna")))
        .isEqualTo("unknown-contact");
  }

  @Test
  final void all_of_it_goes_with_the_unit_of_work_that_fails() {
    Mailtrail mailtrail = logged(fromAnn());
    StoragePlug storage = mailtrail.storage();

    assertThatThrownBy(
            () ->
                storage
                    .books()
                    .unitOfWork()
                    .run(
                        () -> {
                          storage.keptPeople().erasures().erase(ANN, trial.clock.instant());
                          throw new IllegalStateException("stop");
                        }))
        .hasMessageContaining("stop");
    assertThat(entries(mailtrail)).hasSize(1);
    assertThat(rows(mailtrail).get(0).sighting().author()).isEqualTo(ANNS);
    assertThat(storage.keptPeople().erasures().firstDays(List.of(ADDRESS))).isEmpty();
    assertThat(storage.keptByHand().peopleDirectory().contacts(List.of(ANN))).hasSize(1);
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
    assertThat(erasures.isBarred(ADDRESS, day.minusDays(1))).isTrue();
    assertThat(erasures.isBarred(ADDRESS, day)).isFalse();
  }
}
