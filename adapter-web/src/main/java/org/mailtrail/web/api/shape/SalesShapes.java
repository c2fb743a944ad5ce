package org.mailtrail.web.api.shape;

import java.util.List;
import org.mailtrail.application.opportunity.ListOpportunities;
import org.mailtrail.application.opportunity.PartyNames;
import org.mailtrail.application.opportunity.ShowOpportunity;
import org.mailtrail.application.port.opportunity.OpportunityChange;
import org.mailtrail.application.port.opportunity.StageSum;
import org.mailtrail.domain.opportunity.Closing;
import org.mailtrail.domain.opportunity.Money;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.opportunity.OpportunityNumber;
import org.mailtrail.domain.opportunity.Stage;
import org.mailtrail.web.shape.FieldShapes;
import org.mailtrail.web.shape.ObjectShape;
import org.mailtrail.web.shape.Shapes;

/** How opportunities look. */
public final class SalesShapes {
  /** An amount in a currency. */
  public static final ObjectShape<Money> MONEY =
      ObjectShape.<Money>named("Money")
          .with("amount", Shapes.decimal(0, 1_000_000_000_000_000L), Money::amount)
          .with("currency", Shapes.text(3, 3), Money::currency);

  /** A stage. */
  public static final ObjectShape<Stage> STAGE =
      ObjectShape.<Stage>named("Stage")
          .with("code", FieldShapes.SHORT_NAME, Stage::code)
          .with("name", FieldShapes.NAME, Stage::name)
          .with("chance", Shapes.whole(0, 100), stage -> (long) stage.chance());

  /** The sales cycle. */
  public static final ObjectShape<List<Stage>> STAGES =
      ObjectShape.<List<Stage>>named("Stages").with("stages", Shapes.many(STAGE), stages -> stages);

  private static final ObjectShape<Closing> CLOSING =
      ObjectShape.<Closing>named("Closing")
          .with("won", Shapes.flag(), Closing::won)
          .with("reason", Shapes.text(), Closing::reason)
          .with("at", Shapes.moment(), Closing::at);

  /** An opportunity. */
  public static final ObjectShape<Opportunity> OPPORTUNITY =
      ObjectShape.<Opportunity>named("Opportunity")
          .with("number", Shapes.text(), it -> it.number().value())
          .with("description", Shapes.text(), Opportunity::description)
          .with("contact", Shapes.text(), it -> it.party().contact().value())
          .with("company", Shapes.text(), it -> it.party().company())
          .with("salesperson", Shapes.text(), it -> it.party().salesperson().value())
          .with("stage", Shapes.text(), Opportunity::stage)
          .maybe("value", MONEY, it -> it.forecast().value())
          .with("chance", Shapes.whole(), it -> (long) it.forecast().chance())
          .maybe("closingDate", Shapes.day(), it -> it.forecast().closingDate())
          .with("createdAt", Shapes.moment(), it -> it.life().createdAt())
          .maybe("closing", CLOSING, it -> it.life().closing());

  private static final ObjectShape<StageSum> SUM =
      ObjectShape.<StageSum>named("StageSum")
          .with("stage", Shapes.text(), StageSum::stage)
          .with("currency", Shapes.text(), StageSum::currency)
          .with("opportunities", Shapes.whole(), StageSum::opportunities)
          .with("value", Shapes.decimal(), StageSum::value)
          .with("expected", Shapes.decimal(), StageSum::expected);

  private static final ObjectShape<NamedOpportunity> NAMED =
      ObjectShape.<NamedOpportunity>named("ListedOpportunity")
          .like(OPPORTUNITY, NamedOpportunity::it)
          .with("contactName", Shapes.text(), one -> one.names().of(one.it().party().contact()))
          .with(
              "salespersonName",
              Shapes.text(),
              one -> one.names().of(one.it().party().salesperson()));

  /** Some opportunities, with what their people are called. */
  public static final ObjectShape<NamedPage> PAGE =
      ObjectShape.<NamedPage>named("OpportunityPage")
          .with("opportunities", Shapes.many(NAMED), NamedPage::opportunities)
          .maybe("next", Shapes.text(), named -> named.page().next().map(OpportunityNumber::value))
          .with("sums", Shapes.many(SUM), named -> named.page().sums());

  private static final ObjectShape<OpportunityChange> CHANGE =
      ObjectShape.<OpportunityChange>named("OpportunityChange")
          .with("at", Shapes.moment(), OpportunityChange::at)
          .with("who", Shapes.text(), OpportunityChange::who)
          .with("field", Shapes.text(), OpportunityChange::field)
          .with("from", Shapes.text(), OpportunityChange::from)
          .with("to", Shapes.text(), OpportunityChange::to);

  /** An opportunity with everything. */
  public static final ObjectShape<ShowOpportunity.Card> CARD =
      ObjectShape.<ShowOpportunity.Card>named("OpportunityCard")
          .with("opportunity", OPPORTUNITY, ShowOpportunity.Card::opportunity)
          .maybe("contact", PeopleShapes.CONTACT, ShowOpportunity.Card::contact)
          .maybe("salesperson", PeopleShapes.SALESPERSON, ShowOpportunity.Card::salesperson)
          .with("history", Shapes.many(CHANGE), ShowOpportunity.Card::history)
          .with("entries", Shapes.many(EntryShapes.ENTRY), ShowOpportunity.Card::entries);

  private SalesShapes() {}

  private record NamedOpportunity(Opportunity it, PartyNames names) {}

  /** A page and what the people on it are called. */
  public record NamedPage(ListOpportunities.Page page, PartyNames names) {
    private List<NamedOpportunity> opportunities() {
      return page.opportunities().stream().map(it -> new NamedOpportunity(it, names)).toList();
    }
  }
}
