package org.mailtrail.testkit.plug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.testkit.plug.StrangersTrial.MAIN;
import static org.mailtrail.testkit.plug.StrangersTrial.contact;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.opportunity.OpportunityDraft;
import org.mailtrail.application.people.KeepContact;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.outbox.Event;
import org.mailtrail.application.port.outbox.EventType;
import org.mailtrail.application.port.outbox.SubscriptionName;
import org.mailtrail.application.port.people.Erasures;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.opportunity.Opportunity;

/**
 * What trail, opportunities and events say of a contact that was erased; a part of {@link
 * ErasuresContract}.
 */
abstract class ErasedWordsContract extends ErasureTrials {
  private static final SubscriptionName SHOP = new SubscriptionName("shop");

  private static String trail(Mailtrail mailtrail) {
    return mailtrail.setup().trail().latest(Optional.empty(), 50).stream()
        .flatMap(entry -> entry.changes().stream())
        .map(AuditEntry.Change::toString)
        .reduce("", String::concat);
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
    KeepContact people = mailtrail.people().keepContact();
    done(people.keep(contact("CT000001", "Ann Archer", "Fabrikam", ANNS), "jim"));
    done(people.keep(contact("CT000002", "Joann", "", "jo" + ANNS), "jim"));
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
}
