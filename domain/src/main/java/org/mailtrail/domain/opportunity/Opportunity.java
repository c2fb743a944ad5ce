package org.mailtrail.domain.opportunity;

import java.time.Instant;
import java.util.Optional;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;

/**
 * A sale that may come about.
 *
 * @param number what identifies it
 * @param description in words; the subject of the message that it came of
 * @param party who may buy, and who sells
 * @param stage the code of the stage in which it is
 * @param forecast what is expected of it
 * @param life since when it is, and how it ended
 */
public record Opportunity(
    OpportunityNumber number,
    String description,
    Party party,
    String stage,
    Forecast forecast,
    Life life) {
  private static final int HUNDRED = 100;

  static void requirePercent(int chance) {
    if (chance < 0 || chance > HUNDRED) {
      throw new IllegalArgumentException("a chance is 0 to 100 per cent, not " + chance);
    }
  }

  /** Whether nobody has closed it. */
  public boolean isOpen() {
    return life.closing().isEmpty();
  }

  /** The same in another stage, with that stage's chance. */
  public Opportunity in(Stage other) {
    return new Opportunity(
        number, description, party, other.code(), forecast.with(other.chance()), life.changed());
  }

  /** The same with another description, salesperson and forecast. */
  public Opportunity with(String otherDescription, SalespersonCode seller, Forecast other) {
    return new Opportunity(
        number,
        otherDescription,
        new Party(party.contact(), party.company(), seller),
        stage,
        other,
        life.changed());
  }

  /** The same, closed; what is won is certain, what is lost is not to be hoped for. */
  public Opportunity closed(Closing closing) {
    return new Opportunity(
        number,
        description,
        party,
        stage,
        forecast.with(closing.won() ? HUNDRED : 0),
        new Life(life.createdAt(), Optional.of(closing), life.version() + 1));
  }

  /**
   * Who may buy, and who sells.
   *
   * @param contact the contact
   * @param company its company when the opportunity was created; empty for a private person
   * @param salesperson the salesperson
   */
  public record Party(ContactNumber contact, String company, SalespersonCode salesperson) {}

  /**
   * Its beginning and its end.
   *
   * @param createdAt since when it is
   * @param closing how it ended
   * @param version how often it was changed
   */
  public record Life(Instant createdAt, Optional<Closing> closing, long version) {
    /** It begins now. */
    public static Life begun(Instant now) {
      return new Life(now, Optional.empty(), 0);
    }

    Life changed() {
      return new Life(createdAt, closing, version + 1);
    }
  }
}
