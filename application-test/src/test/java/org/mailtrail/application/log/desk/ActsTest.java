package org.mailtrail.application.log.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.application.log.desk.Office.done;
import static org.mailtrail.application.log.desk.Office.refused;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.log.ListEntries;
import org.mailtrail.application.log.ShowEntry;
import org.mailtrail.application.port.log.EntryChange;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Handling.Evaluation;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.testkit.letter.Letter;

class ActsTest {
  private final Office office = new Office();
  private final CancelEntry cancel = new CancelEntry(office.entries);
  private final ReassignEntry reassign =
      new ReassignEntry(office.entries, office.books.peopleDirectory());

  @Test
  void an_entry_is_cancelled_and_restored_with_history_and_trail() {
    EntryNumber number = office.offer("1").number();
    done(cancel.cancel(number, true, "anna"));
    done(cancel.cancel(number, true, "anna"));
    InteractionLogEntry restored = done(cancel.cancel(number, false, "bert"));

    assertThat(restored.handling().cancelled()).isFalse();
    assertThat(office.books.entryChanges().history(number, 10))
        .extracting(EntryChange::who)
        .containsExactly("bert", "anna");
    assertThat(office.audited("CancelEntry")).isEqualTo(2);
    assertThat(refused(cancel.cancel(new EntryNumber(99), true, "anna")))
        .isEqualTo("unknown-entry");
  }

  @Test
  void evaluation_and_comment_are_kept_beside_each_other() {
    EntryNumber number = office.offer("1").number();
    done(new EvaluateEntry(office.entries).evaluate(number, Evaluation.POSITIVE, "anna"));
    CommentEntry comment = new CommentEntry(office.entries);
    InteractionLogEntry entry = done(comment.comment(number, " good ", "anna"));

    assertThat(entry.handling().evaluation()).isEqualTo(Evaluation.POSITIVE);
    assertThat(entry.handling().comment()).isEqualTo("good");
    assertThat(refused(comment.comment(number, "x".repeat(4_001), "anna")))
        .isEqualTo("comment-too-long");
  }

  @Test
  void an_entry_goes_to_another_contact_and_salesperson() {
    EntryNumber number = office.offer("1").number();
    Optional<SalespersonCode> lin = Optional.of(new SalespersonCode("LIN"));
    InteractionLogEntry now = done(reassign.reassign(number, Optional.of(Office.CT2), lin, "anna"));

    assertThat(now.interaction().exchange().contact()).isEqualTo(Office.CT2);
    assertThat(now.interaction().exchange().company()).isEqualTo("Tailspin");
    assertThat(now.interaction().exchange().salesperson().value()).isEqualTo("LIN");
    assertThat(office.log()).containsExactly(now);
    assertThat(office.books.entryChanges().history(number, 10))
        .extracting(EntryChange::field)
        .containsExactly("salesperson", "company", "contact");
  }

  @Test
  void nobody_unknown_or_blocked_gets_an_entry() {
    EntryNumber number = office.offer("1").number();

    assertThat(refused(to(number, "CT9"))).isEqualTo("unknown-contact");
    assertThat(refused(to(number, "CT000003"))).isEqualTo("contact-blocked");
    assertThat(office.books.entryChanges().history(number, 10)).isEmpty();
  }

  private org.mailtrail.application.log.desk.DeskAnswer<InteractionLogEntry> to(
      EntryNumber number, String contact) {
    return reassign.reassign(
        number, Optional.of(new ContactNumber(contact)), Optional.empty(), "anna");
  }

  @Test
  void a_message_is_not_logged_twice_with_one_contact() {
    office.deliver(Letter.of("1", Office.JIM, Office.ANN, "bob@tailspin.example"));
    office.pass();
    EntryNumber first = office.log().get(0).number();

    assertThat(office.log()).hasSize(2);
    assertThat(refused(to(first, "CT000002"))).isEqualTo("entry-there-already");
  }

  @Test
  void pages_say_where_the_next_begins_and_an_entry_is_shown_with_its_thread() {
    office.offer("1");
    office.deliver(
        Letter.of("2", Office.ANN, Office.JIM).about("Re: Offer").with("References", "<1>"));
    office.pass();
    office.offer("3");
    ListEntries list = new ListEntries(office.books.entries());
    var first = list.list(EntryFilter.all(), Optional.empty(), 2);
    var second = list.list(EntryFilter.all(), first.next(), 2);

    assertThat(first.entries()).hasSize(2);
    assertThat(second.entries()).hasSize(1);
    assertThat(second.next()).isEmpty();
    var card =
        done(
            new ShowEntry(
                    office.books.entries(),
                    office.books.entryChanges(),
                    office.books.peopleDirectory(),
                    office.books.brokenLinks())
                .show(second.entries().get(0).entry().number()));
    assertThat(card.contact().orElseThrow().number()).isEqualTo(Office.CT1);
    assertThat(card.thread()).hasSize(2);
  }
}
