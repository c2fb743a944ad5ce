package org.mailtrail.testkit.plug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mailtrail.testkit.plug.StrangersTrial.JIM;
import static org.mailtrail.testkit.plug.StrangersTrial.MAIN;
import static org.mailtrail.testkit.plug.StrangersTrial.contact;
import static org.mailtrail.testkit.plug.StrangersTrial.entries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.opportunity.OpportunityDraft;
import org.mailtrail.application.plug.storage.StoragePlug;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.links.BrokenLinks;
import org.mailtrail.application.port.outbox.Event;
import org.mailtrail.application.port.outbox.EventType;
import org.mailtrail.application.port.outbox.SubscriptionName;
import org.mailtrail.application.port.people.Erasures;
import org.mailtrail.application.port.people.Erasures.Extent;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.people.ContactNumber;

/** What every storage must forget when a contact is erased, and what it keeps. */
public abstract class ErasedTracesContract extends ErasureTrials {
  private static final SubscriptionName SHOP = new SubscriptionName("shop");

  /** Made by the contract that extends it. */
  protected ErasedTracesContract() {
    // the hook gives everything
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
    BrokenLinks links = mailtrail.links().broken();
    links.judge(List.of(new EntryNumber(1)), List.of(), Instant.parse("2026-03-02T12:00:00Z"));

    assertThat(erase(mailtrail).entries()).isEqualTo(2);
    assertThat(entries(mailtrail)).isEmpty();
    assertThat(links.goneSince(List.of(new EntryNumber(1)))).isEmpty();
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
}
