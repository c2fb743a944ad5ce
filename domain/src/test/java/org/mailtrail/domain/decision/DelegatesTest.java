package org.mailtrail.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.domain.decision.Letters.from;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.policy.DecisionPolicy;
import org.mailtrail.domain.policy.NeverLog;
import org.mailtrail.domain.policy.OwnServers;
import org.mailtrail.domain.policy.SharedAddress;

/** Whose message it is where the author alone does not say: tags, delegates, lists, forgeries. */
class DelegatesTest extends DecisionTrial {
  @Test
  void a_tagged_address_matches_the_untagged_one_unless_switched_off() {
    Letters letter = from("jane@contoso.example").to("ann+fair@fabrikam.example");
    assertThat(exchanges(decide(letter)))
        .singleElement()
        .extracting(Exchange::contactAddress)
        .isEqualTo(EmailAddress.of("ann+fair@fabrikam.example"));
    assertThat(table.addressesToLookUp(letter.message()))
        .contains(
            EmailAddress.of("ann+fair@fabrikam.example"), EmailAddress.of("ann@fabrikam.example"));
    assertThat(
            new DecisionTable(DecisionPolicy.unfiltered())
                .decide(letter.message(), false, PEOPLE)
                .decision())
        .isInstanceOf(Decision.Unmatched.class);
  }

  @Test
  void a_delegate_is_credited_only_when_the_author_is_unknown() {
    assertThat(
            exchanges(
                decide(
                    from("paul@contoso.example")
                        .sender("jane@contoso.example")
                        .to("ann@fabrikam.example"))))
        .extracting(e -> e.salesperson().value())
        .containsExactly("PK");
    assertThat(
            exchanges(
                decide(
                    from("board@contoso.example")
                        .sender("jane@contoso.example")
                        .to("ann@fabrikam.example"))))
        .extracting(e -> e.salesperson().value())
        .containsExactly("JR");
  }

  @Test
  void a_salesperson_is_the_delegate_of_any_domain_but_a_lists() {
    Letters letter =
        from("info@brand.example").sender("jane@contoso.example").to("ann@fabrikam.example");
    assertThat(exchanges(decide(letter)))
        .extracting(e -> e.salesperson().value())
        .containsExactly("JR");
    assertThat(
            new DecisionTable(DecisionPolicy.unfiltered())
                .decide(letter.header("Precedence", "bulk").message(), false, PEOPLE)
                .decision())
        .isEqualTo(new Decision.Unmatched(MissingSide.AUTHOR));
  }

  @Test
  void mailing_list_software_is_nobodys_delegate() {
    Letters letter =
        from("x@other.example").sender("ann@fabrikam.example").to("jane@contoso.example");
    assertThat(decide(letter).decision()).isEqualTo(new Decision.Unmatched(MissingSide.AUTHOR));
    assertThat(
            new DecisionTable(DecisionPolicy.unfiltered())
                .decide(
                    from("x@fabrikam.example")
                        .sender("ann@fabrikam.example")
                        .to("jane@contoso.example")
                        .header("List-Id", "<l.example>")
                        .message(),
                    false,
                    PEOPLE)
                .decision())
        .isEqualTo(new Decision.Unmatched(MissingSide.AUTHOR));
  }

  @Test
  void what_is_probably_forged_is_left_unmatched_where_that_is_set_and_told_anywhere() {
    Letters letter =
        from("ann@fabrikam.example")
            .to("jane@contoso.example")
            .header("Authentication-Results", "spf=fail smtp.mailfrom=x.example; dmarc=fail");
    assertThat(exchanges(decide(letter))).hasSize(1);
    assertThat(decide(letter).authenticity().hasFailed()).isTrue();
    DecisionTable strict =
        new DecisionTable(
            new DecisionPolicy(
                true,
                Set.of(),
                NeverLog.nothing(),
                true,
                SharedAddress.FIRST,
                new OwnServers(Set.of(OwnServers.UNNAMED), true)));
    Verdict verdict = strict.decide(letter.message(), false, PEOPLE);
    assertThat(verdict.decision()).isEqualTo(new Decision.Unmatched(MissingSide.GENUINE_AUTHOR));
    assertThat(verdict.rule()).isEqualTo(RuleName.FORGED);
    assertThat(
            strict
                .decide(
                    from("x@other.example")
                        .to("jane@contoso.example")
                        .header("Authentication-Results", "dmarc=fail")
                        .message(),
                    false,
                    PEOPLE)
                .decision())
        .as("nothing would be logged of it anyway")
        .isEqualTo(new Decision.Unmatched(MissingSide.AUTHOR));
  }
}
