package org.mailtrail.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.policy.DecisionPolicy;

/** A table of decisions over a few people. */
abstract class DecisionTrial {
  static final KnownPeople PEOPLE =
      KnownPeople.of(
          List.of(
              Letters.salesperson("JR", "jane@contoso.example"),
              Letters.salesperson("PK", "paul@contoso.example", "pk@contoso.example")),
          List.of(
              Letters.contact("CT1", "ann@fabrikam.example", "ann@home.example"),
              Letters.contact("CT2", "bob@fabrikam.example"),
              Letters.contact("CT3", "info@fabrikam.example"),
              Letters.contact("CT4", "info@fabrikam.example"),
              Letters.blocked("CT5", "carl@fabrikam.example")));

  final DecisionTable table = new DecisionTable(DecisionPolicy.standard());

  Verdict decide(Letters letter) {
    return table.decide(letter.message(), false, PEOPLE);
  }

  static void assertSkipped(Verdict verdict, SkipReason reason) {
    assertThat(verdict.decision()).isEqualTo(new Decision.Skipped(reason));
  }

  static List<Exchange> exchanges(Verdict verdict) {
    assertThat(verdict.decision()).isInstanceOf(Decision.Logged.class);
    return ((Decision.Logged) verdict.decision()).exchanges();
  }
}
