package org.mailtrail.jpa.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.mailtrail.domain.opportunity.Closing;
import org.mailtrail.domain.opportunity.Forecast;
import org.mailtrail.domain.opportunity.Money;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.opportunity.OpportunityNumber;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.jpa.row.Stored;

/** A row of the opportunities. */
@Entity(name = "OpportunityRow")
@Table(name = "opportunity")
@NullUnmarked
class OpportunityRow {
  @Id String number;
  String description;
  String contact;
  String company;
  String salesperson;
  String stage;
  BigDecimal amount;
  String currency;
  int chance;

  @Column(name = "closing_date")
  LocalDate closingDate;

  @Column(name = "created_at")
  Instant createdAt;

  Boolean won;

  @Column(name = "closing_reason")
  String closingReason;

  @Column(name = "closed_at")
  Instant closedAt;

  long version;

  static OpportunityRow of(Opportunity one) {
    OpportunityRow row = new OpportunityRow();
    row.number = Stored.text(one.number().value());
    row.description = Stored.text(one.description());
    row.contact = Stored.text(one.party().contact().value());
    row.company = Stored.text(one.party().company());
    row.salesperson = Stored.text(one.party().salesperson().value());
    row.stage = Stored.text(one.stage());
    row.amount = one.forecast().value().map(Money::amount).orElse(null);
    row.currency = one.forecast().value().map(Money::currency).orElse(null);
    row.chance = one.forecast().chance();
    row.closingDate = one.forecast().closingDate().orElse(null);
    row.live(one.life());
    return row;
  }

  private void live(Opportunity.Life life) {
    createdAt = Stored.time(life.createdAt());
    won = life.closing().map(Closing::won).orElse(null);
    closingReason = life.closing().map(end -> Stored.text(end.reason())).orElse(null);
    closedAt = life.closing().map(end -> Stored.time(end.at())).orElse(null);
    version = life.version();
  }

  Opportunity opportunity() {
    return new Opportunity(
        new OpportunityNumber(number),
        description,
        new Opportunity.Party(
            new ContactNumber(contact), company, new SalespersonCode(salesperson)),
        stage,
        new Forecast(
            Optional.ofNullable(amount).map(value -> new Money(value, currency)),
            chance,
            Optional.ofNullable(closingDate)),
        new Opportunity.Life(
            createdAt,
            Optional.ofNullable(won).map(isWon -> new Closing(isWon, closingReason, closedAt)),
            version));
  }
}
