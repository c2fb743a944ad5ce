package org.mailtrail.application.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.application.log.desk.Office.done;
import static org.mailtrail.application.log.desk.Office.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.log.desk.CancelEntry;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Office;
import org.mailtrail.application.port.opportunity.OpportunityChange;
import org.mailtrail.application.port.opportunity.OpportunityFilter;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.opportunity.Forecast;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.opportunity.Stage;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.SalespersonCode;

class OpportunityUseCasesTest {
  private final Office office = new Office();
  private final CreateOpportunity create =
      new CreateOpportunity(
          office.entries,
          office.opportunities,
          office.books.numberSeries(),
          office.books.peopleDirectory());
  private final InteractionLogEntry entry = office.offer("1");

  private Opportunity created() {
    return done(create.create(entry.number(), OpportunityDraft.blank(), "anna"));
  }

  @Test
  void an_opportunity_takes_subject_people_and_first_stage_from_its_entry() {
    Opportunity opportunity = created();

    assertThat(opportunity.number().value()).isEqualTo("OP000001");
    assertThat(opportunity.description()).isEqualTo("Offer 1");
    assertThat(opportunity.party().contact()).isEqualTo(Office.CT1);
    assertThat(opportunity.party().salesperson().value()).isEqualTo("JIM");
    assertThat(opportunity.stage()).isEqualTo("QUALIFY");
    assertThat(office.log().get(0).handling().opportunityNumber()).contains("OP000001");
  }

  @Test
  void no_second_opportunity_comes_of_an_entry_and_no_number_is_lost() {
    created();

    assertThat(refused(create.create(entry.number(), OpportunityDraft.blank(), "anna")))
        .isEqualTo("entry-has-opportunity");
    InteractionLogEntry other = office.offer("2");
    assertThat(done(create.create(other.number(), OpportunityDraft.blank(), "anna")).number())
        .hasToString("OP000002");
  }

  @Test
  void nothing_comes_of_a_cancelled_entry_or_of_a_contact_that_asked_for_privacy() {
    new CancelEntry(office.entries).cancel(entry.number(), true, "anna");
    assertThat(refused(create.create(entry.number(), OpportunityDraft.blank(), "anna")))
        .isEqualTo("entry-cancelled");
    new CancelEntry(office.entries).cancel(entry.number(), false, "anna");
    office
        .books
        .people()
        .putContacts(
            List.of(
                Office.contact(
                    Office.CT1, "Fabrikam", Contact.Standing.PRIVACY_BLOCKED, Office.ANN)));

    assertThat(refused(create.create(entry.number(), OpportunityDraft.blank(), "anna")))
        .isEqualTo("contact-privacy-blocked");
    assertThat(office.books.opportunities().page(OpportunityFilter.all(), Optional.empty(), 1))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01", "1999-12-31", "2101-01-01", "9999-12-31"})
  void a_closing_date_that_nobody_can_mean_is_refused(String written) {
    Optional<LocalDate> day = Optional.of(LocalDate.parse(written));
    OpportunityDraft draft =
        new OpportunityDraft(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), day);
    assertThat(refused(create.create(entry.number(), draft, "anna")))
        .isEqualTo("closing-date-out-of-range");

    Opportunity made = created();
    assertThat(refused(forecast(made, day))).isEqualTo("closing-date-out-of-range");
    assertThat(done(forecast(made, Optional.of(LocalDate.of(2000, 1, 1)))).isOpen()).isTrue();
    assertThat(done(forecast(made, Optional.of(LocalDate.of(2100, 12, 31)))).isOpen()).isTrue();
  }

  private DeskAnswer<Opportunity> forecast(Opportunity made, Optional<LocalDate> day) {
    return new ChangeOpportunity(office.opportunities, office.books.peopleDirectory())
        .change(
            made.number(),
            new ChangeOpportunity.Wishes(
                made.description(),
                made.party().salesperson(),
                new Forecast(Optional.empty(), 10, day)),
            "anna");
  }

  @Test
  void an_opportunity_moves_and_is_closed_for_a_reason_and_for_good() {
    Opportunity opportunity = created();
    MoveOpportunity move = new MoveOpportunity(office.opportunities);
    CloseOpportunity close = new CloseOpportunity(office.opportunities);

    assertThat(done(move.move(opportunity.number(), "NEGOTIATE", "anna")).forecast().chance())
        .isEqualTo(60);
    assertThat(refused(move.move(opportunity.number(), "DREAM", "anna")))
        .isEqualTo("unknown-stage");
    assertThat(refused(close.close(opportunity.number(), true, " ", "anna")))
        .isEqualTo("reason-missing");
    assertThat(done(close.close(opportunity.number(), true, "price", "anna")).isOpen()).isFalse();
    assertThat(refused(move.move(opportunity.number(), "PROPOSE", "anna")))
        .isEqualTo("opportunity-closed");
    ShowOpportunity show =
        new ShowOpportunity(
            office.books.opportunities(), office.books.entries(), office.books.peopleDirectory());
    ShowOpportunity.Card card = done(show.show(opportunity.number()));
    assertThat(card.history())
        .extracting(OpportunityChange::field)
        .containsExactly("closed", "chance", "chance", "stage", "stage", "created");
    assertThat(card.entries()).hasSize(1);
  }

  @Test
  void the_sales_cycle_is_set_up_and_lists_tell_it() {
    Stage only = new Stage("ONLY", "Only", 50);
    SetUpStages stages = new SetUpStages(office.opportunities);

    assertThat(refused(stages.setUp(List.of(only, only), "anna"))).isEqualTo("stages-unusable");
    done(stages.setUp(List.of(only), "anna"));
    assertThat(created().stage()).isEqualTo("ONLY");
    ListOpportunities list =
        new ListOpportunities(
            office.books.opportunities(), office.books.stages(), office.books.peopleDirectory());
    ListOpportunities.Page page = list.list(OpportunityFilter.all(), Optional.empty(), 10);
    assertThat(page.stages()).containsExactly(only);
    assertThat(page.sums()).hasSize(1);
    assertThat(list.stage("only")).contains("ONLY");
    assertThat(list.stage("QUALIFY")).isEmpty();
    done(stages.setUp(List.of(new Stage("OTHER", "Other", 50)), "anna"));
    assertThat(list.stage("ONLY")).as("gone, and an opportunity stands in it").contains("ONLY");
    assertThat(list.stageCodes()).containsExactly("OTHER");
    assertThat(list.names(page).of(Office.CT1)).isEqualTo("Contact " + Office.CT1);
    assertThat(list.names(page).of(new SalespersonCode("GONE"))).isEqualTo("GONE");
  }
}
