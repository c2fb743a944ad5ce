package org.mailtrail.application.stranger;

import java.util.Optional;
import org.mailtrail.domain.decision.Verdict;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.people.KnownPeople;

/**
 * Says who the strangers of an unmatched message are; the decision table then decides once more.
 */
public interface Introduction {
  /**
   * The people with the strangers of this message among them; empty when it can say nothing of
   * them. To be called in the unit of work that logs the message: what it writes is kept or undone
   * with that.
   *
   * @param message a message that is unmatched
   * @param verdict how that came about
   * @param people who is known so far
   * @throws org.mailtrail.application.port.StoreException when the people are out of reach
   */
  Optional<KnownPeople> introduce(Message message, Verdict verdict, KnownPeople people);

  /** Whether it can say nothing of anybody. */
  default boolean introducesNobody() {
    return false;
  }

  /** Strangers stay strangers. */
  static Introduction none() {
    return new Introduction() {
      @Override
      public Optional<KnownPeople> introduce(Message message, Verdict verdict, KnownPeople people) {
        return Optional.empty();
      }

      @Override
      public boolean introducesNobody() {
        return true;
      }
    };
  }
}
