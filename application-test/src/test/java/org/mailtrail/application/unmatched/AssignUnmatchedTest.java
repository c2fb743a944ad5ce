package org.mailtrail.application.unmatched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.application.log.desk.Office.done;
import static org.mailtrail.application.log.desk.Office.refused;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Office;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.unmatched.Sender;
import org.mailtrail.application.stranger.OwnPeople;
import org.mailtrail.application.unmatched.again.MatchAgain;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.setup.SampleSetups;

class AssignUnmatchedTest {
  private final Office office = new Office();

  private List<LedgerRef> waiting() {
    return new ListUnmatched(office.books.unmatchedMail())
        .list(Optional.empty(), Optional.empty(), 100).messages().stream()
            .map(LedgerRef::of)
            .collect(Collectors.toList());
  }

  private Assigned assign(Assignment wish) {
    return done(office.assigning().assign(waiting(), wish, "anna"));
  }

  @Test
  void messages_of_a_stranger_are_logged_with_their_dates_and_filed() {
    office.deliver(Letter.of("1", Office.STRANGER, Office.JIM));
    office.deliver(Letter.of("2", Office.JIM, Office.STRANGER));
    office.pass();
    List<LedgerRef> refs = waiting();
    Assigned assigned = assign(Assignment.to(Office.CT2));

    assertThat(refs).hasSize(2);
    assertThat(assigned.logged()).isEqualTo(2);
    assertThat(assigned.notFiled()).isEmpty();
    assertThat(office.log())
        .extracting(entry -> entry.interaction().exchange().flow())
        .containsExactlyInAnyOrder(InformationFlow.INBOUND, InformationFlow.OUTBOUND);
    assertThat(office.log())
        .allSatisfy(
            entry -> {
              Interaction logged = entry.interaction();
              assertThat(logged.exchange().contact()).isEqualTo(Office.CT2);
              assertThat(logged.at()).isBefore(Office.NOON);
              assertThat(logged.message().folder()).isEqualTo("Archive");
            });
    assertThat(office.mailbox().in(TrialFolder.ARCHIVE)).hasSize(2);
    assertThat(waiting()).isEmpty();
    assertThat(office.books.books().ledger().tally(SampleSetups.MAIN))
        .containsOnlyKeys(Outcome.LOGGED);
    assertThat(office.audited("AssignUnmatched")).isGreaterThanOrEqualTo(2);
  }

  @Test
  void a_message_whose_message_id_was_in_use_is_found_in_the_archive_too() {
    office.deliver(Letter.of("1", Office.JIM, Office.ANN));
    office.pass();
    office.deliver(Letter.of("1", Office.STRANGER, Office.JIM));
    office.pass();

    assertThat(assign(Assignment.to(Office.CT2)).logged()).isOne();

    assertThat(office.log())
        .hasSize(2)
        .allMatch(entry -> entry.interaction().message().folder().equals("Archive"));
  }

  @Test
  void the_address_is_the_contacts_from_now_on() {
    office.deliver(Letter.of("1", Office.STRANGER, Office.JIM));
    office.pass();
    assign(Assignment.to(Office.CT2));
    office.deliver(Letter.of("2", Office.STRANGER, Office.JIM));
    office.pass();

    assertThat(office.log()).hasSize(2);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void what_somebody_is_found_for_by_now_is_told_first_and_then_logged_once() {
    office.deliver(Letter.of("1", Office.STRANGER, Office.JIM));
    office.deliver(Letter.of("2", "other@elsewhere.example", Office.JIM));
    office.pass();
    MatchAgain again = new MatchAgain(office.books.unmatchedMail(), office.assigning());
    assertThat(again.preview().looked()).isEqualTo(2);
    assertThat(again.preview().matching()).isEmpty();
    assertThat(again.run("anna").replies()).isEmpty();

    office.deliver(Letter.of("3", Office.STRANGER, Office.JIM));
    office.pass();
    done(office.assigning().assign(waiting().subList(0, 1), Assignment.to(Office.CT2), "anna"));
    assertThat(again.preview().matching())
        .extracting(row -> row.sighting().author())
        .containsOnly(Office.STRANGER);
    assertThat(office.log()).hasSize(1);
    Assigned matched = again.run("bert");

    assertThat(matched.logged()).isOne();
    assertThat(office.log()).hasSize(2);
    assertThat(office.log().get(1).interaction().at()).isBefore(Office.NOON);
    assertThat(again.preview()).isEqualTo(new MatchAgain.Preview(1, List.of(), false));
    assertThat(
            office.books.books().ledger().page(LedgerFilter.all(), Optional.empty(), 9).stream()
                .map(LedgerRow::explanation))
        .anyMatch(why -> why.startsWith("bert had it matched again: "));
  }

  @Test
  void what_was_assigned_once_is_not_assigned_again() {
    office.deliver(Letter.of("1", Office.STRANGER, Office.JIM));
    office.pass();
    List<LedgerRef> refs = waiting();
    assign(Assignment.to(Office.CT2));
    Assigned again = done(office.assigning().assign(refs, Assignment.to(Office.CT1), "bert"));

    assertThat(again.replies().values()).allMatch(reply -> isRefused(reply, "no-longer-unmatched"));
    assertThat(office.log()).hasSize(1);
    office.pass();
    assertThat(office.log()).hasSize(1);
  }

  private static boolean isRefused(DeskAnswer<Integer> reply, String code) {
    return refused(reply).equals(code);
  }

  @Test
  void a_message_without_salesperson_needs_one() {
    office.deliver(Letter.of("1", Office.STRANGER, "info@contoso.example"));
    office.pass();

    assertThat(assign(Assignment.to(Office.CT2)).replies().values())
        .allMatch(reply -> isRefused(reply, "still-not-logged"));
    Assigned assigned =
        assign(
            new Assignment(
                Optional.of(Office.CT2),
                Optional.empty(),
                Optional.of(new SalespersonCode("LIN")),
                true));
    assertThat(assigned.logged()).isOne();
    assertThat(office.log().get(0).interaction().exchange().salesperson()).hasToString("LIN");
  }

  @Test
  void what_is_gone_from_the_mailbox_and_who_does_not_exist_is_refused() {
    var item = office.deliver(Letter.of("1", Office.STRANGER, Office.JIM));
    office.pass();
    LedgerRow row = office.books.unmatchedMail().find(waiting()).get(0);

    assertThat(
            refused(
                office
                    .assigning()
                    .assign(waiting(), Assignment.to(new ContactNumber("CT9")), "anna")))
        .isEqualTo("unknown-contact");
    office.mailbox().takeAway(item);
    assertThat(assign(Assignment.to(Office.CT2)).replies().get(LedgerRef.of(row)))
        .matches(reply -> isRefused(reply, "message-gone"));
    assertThat(office.log()).isEmpty();
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void a_contact_is_created_with_a_number_that_is_free() {
    CreateContactFrom create =
        new CreateContactFrom(
            office.people,
            office.books.peopleDirectory(),
            office.books.people(),
            office.books.numberSeries(),
            office.memory,
            office.clock);
    Participant dora = new Participant(EmailAddress.of(Office.STRANGER), "Dora");
    Contact contact = done(create.create(dora, "Elsewhere", "anna"));

    assertThat(contact.number()).hasToString("CT000004");
    assertThat(contact.name()).isEqualTo("Dora");
    assertThat(refused(create.create(dora, "", "anna"))).isEqualTo("address-taken");
  }

  private NeverLogSender never() {
    return new NeverLogSender(
        office.books.neverLogList(),
        office.books.unmatchedMail(),
        new OwnPeople(office.books.books().people(), office.books.peopleDirectory()),
        office.trail,
        office.memory,
        office.clock);
  }

  @Test
  void nobody_of_our_own_is_put_on_the_never_log_list_by_address_or_by_domain() {
    String domain = Office.JIM.replaceFirst(".*@", "");
    Sender stranger = new Sender("elsewhere.example");
    for (String own : List.of(Office.JIM, domain)) {
      assertThat(refused(never().set(List.of(stranger, new Sender(own)), true, "anna")))
          .as(own)
          .isEqualTo("never-own");
    }
    assertThat(never().senders()).isEmpty();
    assertThat(office.audited("NeverLogSender")).isZero();
    assertThat(done(never().set(List.of(new Sender("not" + domain)), true, "anna"))).isZero();
    assertThat(done(never().set(List.of(new Sender(Office.JIM)), false, "anna"))).isZero();
  }

  @Test
  void one_label_alone_is_no_domain() {
    assertThat(Sender.parse("com")).isEmpty();
    assertThat(Sender.parse("@com")).isEmpty();
    assertThat(Sender.parse("fabrikam.example")).isPresent();
  }

  @Test
  void a_sender_that_is_never_to_be_logged_leaves_the_queue_and_stays_out() {
    office.deliver(Letter.of("1", Office.STRANGER, Office.JIM));
    office.pass();
    assertThat(done(never().set(List.of(new Sender("elsewhere.example")), true, "anna"))).isOne();
    assertThat(waiting()).isEmpty();
    office.deliver(Letter.of("2", Office.STRANGER, Office.JIM));
    office.pass();
    assertThat(waiting()).isEmpty();
    assertThat(office.books.books().ledger().tally(SampleSetups.MAIN))
        .containsEntry(Outcome.SKIPPED, 2L);
    assertThat(office.audited("NeverLogSender")).isOne();
  }
}
