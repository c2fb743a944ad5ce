package org.mailtrail.testkit.plug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mailtrail.testkit.plug.StrangersTrial.JIM;
import static org.mailtrail.testkit.plug.StrangersTrial.MAIN;
import static org.mailtrail.testkit.plug.StrangersTrial.MIA;
import static org.mailtrail.testkit.plug.StrangersTrial.OTHER;
import static org.mailtrail.testkit.plug.StrangersTrial.contact;
import static org.mailtrail.testkit.plug.StrangersTrial.created;
import static org.mailtrail.testkit.plug.StrangersTrial.entries;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.host.EntryListener;
import org.mailtrail.application.plug.storage.StoragePlug;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.unmatched.PreviewUnknownPeople.Effect;
import org.mailtrail.application.unmatched.PreviewUnknownPeople.Preview;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.policy.UnknownPeople;
import org.mailtrail.domain.policy.UnknownPeople.Way;
import org.mailtrail.testkit.AtOnce;
import org.mailtrail.testkit.letter.Letter;

/**
 * What every storage must keep when contacts are created while mail is logged: with the entry or
 * not at all, and each of them once.
 */
public abstract class UnknownPeopleContract {
  private final StrangersTrial trial = new StrangersTrial(this::empty);

  /** Made by the test that extends it. */
  protected UnknownPeopleContract() {
    // the hook gives everything
  }

  /** A storage without people, by this clock; closed by the contract. */
  protected abstract StoragePlug empty(Clock time);

  @AfterEach
  final void end() {
    trial.close();
  }

  @Test
  final void strangers_wait_for_a_person_where_nothing_else_is_set() {
    Mailtrail mailtrail = trial.with(UnknownPeople.leave());
    trial.deliver(MAIN, trial.fromMia());

    assertThat(trial.pass(mailtrail).counts().unmatched()).isOne();
    assertThat(created(mailtrail)).isEmpty();
  }

  @Test
  final void mail_of_and_to_strangers_is_logged_under_the_default_contact() {
    Mailtrail mailtrail = trial.with(UnknownPeople.under(new ContactNumber("CT000001")));
    trial.deliver(MAIN, trial.fromMia());
    trial.deliver(MAIN, trial.letter(JIM, MIA.toString()));

    assertThat(trial.pass(mailtrail).counts().logged()).isEqualTo(2);
    assertThat(entries(mailtrail))
        .containsExactlyInAnyOrder("INBOUND CT000001 " + MIA, "OUTBOUND CT000001 " + MIA);
  }

  @Test
  final void a_default_contact_that_is_gone_by_now_leaves_mail_unmatched() {
    ContactNumber number = new ContactNumber("CT000009");
    Mailtrail mailtrail = trial.with(UnknownPeople.under(number));
    mailtrail.people().erase().erase(number, number.value(), "anna");
    trial.deliver(MAIN, trial.fromMia());

    assertThat(trial.pass(mailtrail).counts().unmatched()).isOne();
  }

  @Test
  final void a_contact_is_created_once_from_display_name_and_address() {
    Mailtrail mailtrail = trial.with(UnknownPeople.by(Way.CREATE));
    Letter twice = trial.fromMia();
    trial.deliver(MAIN, twice);
    trial.deliver(MAIN, twice);
    trial.deliver(MAIN, trial.letter(JIM, MIA.toString()));
    assertThat(trial.pass(mailtrail).counts().logged()).isEqualTo(2);
    trial.deliver(MAIN, trial.fromMia());
    trial.pass(mailtrail);

    assertThat(created(mailtrail))
        .containsExactly(contact("MT000001", "Mia Maker", "elsewhere.example", MIA.toString()));
    assertThat(entries(mailtrail))
        .containsExactlyInAnyOrder(
            "INBOUND MT000001 " + MIA, "OUTBOUND MT000001 " + MIA, "INBOUND MT000001 " + MIA);
    assertThat(mailtrail.setup().trail().latest(Optional.empty(), 50))
        .anySatisfy(
            entry -> {
              assertThat(entry.who()).isEqualTo("Mailtrail");
              assertThat(entry.action()).isEqualTo("NewContacts");
            });
  }

  @Test
  final void the_company_is_whose_domain_it_is_and_none_at_a_public_one() {
    Mailtrail mailtrail = trial.with(UnknownPeople.by(Way.CREATE));
    trial.deliver(MAIN, trial.letter("new@fabrikam.example", JIM));
    trial.deliver(MAIN, trial.letter("somebody@gmail.com", JIM));
    trial.pass(mailtrail);

    assertThat(created(mailtrail))
        .extracting(Contact::name, Contact::company)
        .containsExactlyInAnyOrder(tuple("new", "Fabrikam"), tuple("somebody", ""));
  }

  @Test
  final void nobody_is_created_of_automated_mail_nor_of_colleagues_nor_of_a_crowd() {
    Mailtrail mailtrail = trial.with(UnknownPeople.by(Way.CREATE));
    trial.deliver(
        MAIN, trial.fromMia().with("List-Unsubscribe", "<https://elsewhere.example/off>"));
    trial.deliver(MAIN, trial.letter("new.colleague@contoso.example", JIM));
    String[] crowd = new String[11];
    Arrays.setAll(crowd, n -> "guest" + n + "@elsewhere.example");
    trial.deliver(MAIN, trial.letter(JIM, crowd));

    assertThat(trial.pass(mailtrail).counts().unmatched()).isEqualTo(3);
    assertThat(created(mailtrail)).isEmpty();
  }

  @Test
  final void mail_is_logged_under_the_one_company_that_owns_the_domain() {
    Mailtrail mailtrail = trial.with(UnknownPeople.by(Way.COMPANY));
    trial.deliver(MAIN, trial.letter("new@fabrikam.example", JIM));
    trial.deliver(MAIN, trial.fromMia());

    PassReport report = trial.pass(mailtrail);

    assertThat(entries(mailtrail)).containsExactly("INBOUND CT000009 new@fabrikam.example");
    assertThat(report.counts().unmatched()).isOne();
    assertThat(created(mailtrail)).isEmpty();
  }

  @Test
  final void a_contact_is_undone_with_the_entry_for_which_it_was_created() {
    EntryListener refusing =
        new EntryListener() {
          @Override
          public void writing(Interaction entry) {
            throw new IllegalStateException("the host says no");
          }
        };
    Mailtrail mailtrail = trial.with(UnknownPeople.by(Way.CREATE), refusing);
    trial.deliver(MAIN, trial.fromMia());

    assertThat(trial.pass(mailtrail).counts().pending()).isOne();
    assertThat(created(mailtrail)).isEmpty();
  }

  @Test
  final void two_mailboxes_that_meet_a_stranger_at_once_create_one_contact() {
    Mailtrail mailtrail = trial.with(UnknownPeople.by(Way.CREATE));
    for (int n = 0; n < 20; n++) {
      String stranger = "guest" + n + "@elsewhere.example";
      trial.deliver(MAIN, trial.letter(stranger, JIM));
      trial.deliver(OTHER, trial.letter(stranger, JIM));
    }
    List<PassReport> reports =
        AtOnce.both(() -> mailtrail.log().run(MAIN), () -> mailtrail.log().run(OTHER));

    assertThat(reports).allMatch(report -> report.counts().logged() == 20);
    assertThat(created(mailtrail)).hasSize(20);
    assertThat(entries(mailtrail)).hasSize(40);
  }

  @Test
  final void a_preview_says_what_each_setting_would_have_done_and_does_nothing() {
    Mailtrail mailtrail = trial.with(UnknownPeople.leave());
    trial.deliver(MAIN, trial.fromMia());
    trial.deliver(MAIN, trial.letter(JIM, MIA.toString()));
    trial.deliver(MAIN, trial.letter("new@fabrikam.example", JIM));
    trial.deliver(
        MAIN, trial.fromMia().with("List-Unsubscribe", "<https://elsewhere.example/off>"));
    trial.deliver(MAIN, trial.letter(MIA.toString(), "guest@elsewhere.example"));
    trial.pass(mailtrail);

    Preview preview = mailtrail.desk().unknownPeople().of(MAIN).orElseThrow();

    assertThat(preview.waiting()).isEqualTo(5);
    assertThat(preview.read()).isEqualTo(5);
    assertThat(preview.effects())
        .containsEntry(Way.LEAVE, new Effect(0, 0))
        .containsEntry(Way.CONTACT, new Effect(4, 0))
        .containsEntry(Way.CREATE, new Effect(3, 2))
        .containsEntry(Way.COMPANY, new Effect(1, 0));
    assertThat(created(mailtrail)).isEmpty();
    trial.clock.pass(Duration.ofDays(31));
    assertThat(mailtrail.desk().unknownPeople().of(MAIN).orElseThrow().waiting()).isZero();
  }
}
