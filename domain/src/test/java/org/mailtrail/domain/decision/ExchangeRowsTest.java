package org.mailtrail.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.domain.decision.Letters.from;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.policy.DecisionPolicy;
import org.mailtrail.domain.policy.NeverLog;
import org.mailtrail.domain.policy.SharedAddress;

/** The rows that find exchanges, and who is part of one. */
class ExchangeRowsTest extends DecisionTrial {
  @Test
  void row_7_outbound_gives_one_exchange_for_each_contact() {
    Verdict verdict =
        decide(
            from("Jane@Contoso.example")
                .to("ann@fabrikam.example", "stranger@other.example")
                .cc("bob@fabrikam.example", "paul@contoso.example"));
    assertThat(verdict.rule()).isEqualTo(RuleName.OUTBOUND);
    assertThat(exchanges(verdict))
        .extracting(Exchange::flow, e -> e.salesperson().value(), e -> e.contact().value())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(InformationFlow.OUTBOUND, "JR", "CT1"),
            org.assertj.core.groups.Tuple.tuple(InformationFlow.OUTBOUND, "JR", "CT2"));
  }

  @Test
  void row_8_inbound_gives_one_exchange_for_each_salesperson() {
    Verdict verdict =
        decide(
            from("ann@fabrikam.example")
                .to("jane@contoso.example", "paul@contoso.example")
                .cc("pk@contoso.example"));
    assertThat(verdict.rule()).isEqualTo(RuleName.INBOUND);
    assertThat(exchanges(verdict))
        .extracting(e -> e.salesperson().value())
        .containsExactly("JR", "PK");
    assertThat(exchanges(verdict).get(1).salespersonAddress())
        .isEqualTo(EmailAddress.of("paul@contoso.example"));
  }

  @Test
  void row_9_an_author_who_is_both_is_tried_outbound_first() {
    KnownPeople both =
        KnownPeople.of(
            List.of(
                Letters.salesperson("JR", "jane@contoso.example"),
                Letters.salesperson("PK", "paul@contoso.example")),
            List.of(
                Letters.contact("CT1", "ann@fabrikam.example"),
                Letters.contact("CT9", "jane@contoso.example")));
    assertThat(
            table
                .decide(
                    from("jane@contoso.example").to("ann@fabrikam.example").message(), false, both)
                .rule())
        .isEqualTo(RuleName.OUTBOUND);
    assertThat(
            table
                .decide(
                    from("jane@contoso.example").to("paul@contoso.example").message(), false, both)
                .rule())
        .isEqualTo(RuleName.INBOUND);
  }

  @Test
  void row_10_salespeople_among_themselves_are_internal() {
    assertSkipped(
        decide(from("jane@contoso.example").to("paul@contoso.example")), SkipReason.INTERNAL);
  }

  @Test
  void row_11_says_which_side_is_missing() {
    assertThat(decide(from("jane@contoso.example").to("x@other.example")).decision())
        .isEqualTo(new Decision.Unmatched(MissingSide.CONTACT));
    assertThat(decide(from("ann@fabrikam.example").to("x@contoso.example")).decision())
        .isEqualTo(new Decision.Unmatched(MissingSide.SALESPERSON));
    assertThat(decide(from("x@other.example").to("jane@contoso.example")).decision())
        .isEqualTo(new Decision.Unmatched(MissingSide.AUTHOR));
    assertThat(decide(from("x@other.example").to("y@other.example")).decision())
        .isEqualTo(new Decision.Unmatched(MissingSide.BOTH));
  }

  @Test
  void two_addresses_of_one_contact_give_one_exchange() {
    assertThat(
            exchanges(
                decide(
                    from("jane@contoso.example").to("ann@home.example", "ann@fabrikam.example"))))
        .singleElement()
        .extracting(Exchange::contactAddress)
        .isEqualTo(EmailAddress.of("ann@home.example"));
  }

  @Test
  void a_shared_address_follows_the_policy() {
    Letters letter = from("jane@contoso.example").to("info@fabrikam.example");
    assertThat(exchanges(shared(SharedAddress.FIRST, letter)))
        .extracting(e -> e.contact().value())
        .containsExactly("CT3");
    assertThat(exchanges(shared(SharedAddress.ALL, letter)))
        .extracting(e -> e.contact().value())
        .containsExactly("CT3", "CT4");
    assertThat(shared(SharedAddress.NONE, letter).decision())
        .isEqualTo(new Decision.Unmatched(MissingSide.UNAMBIGUOUS_CONTACT));
  }

  private static Verdict shared(SharedAddress policy, Letters letter) {
    return new DecisionTable(new DecisionPolicy(true, Set.of(), NeverLog.nothing(), true, policy))
        .decide(letter.message(), false, PEOPLE);
  }

  @Test
  void a_contact_that_must_not_be_logged_is_left_out_and_alone_skips_the_message() {
    assertSkipped(
        decide(from("jane@contoso.example").to("carl@fabrikam.example")),
        SkipReason.PRIVACY_BLOCKED);
    assertSkipped(
        decide(from("carl@fabrikam.example").to("jane@contoso.example")),
        SkipReason.PRIVACY_BLOCKED);
    assertThat(
            exchanges(
                decide(
                    from("jane@contoso.example")
                        .to("carl@fabrikam.example", "bob@fabrikam.example"))))
        .extracting(e -> e.contact().value())
        .containsExactly("CT2");
  }
}
