package org.mailtrail.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.domain.decision.Letters.from;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.header.Sensitivity;
import org.mailtrail.domain.policy.Automation;
import org.mailtrail.domain.policy.DecisionPolicy;
import org.mailtrail.domain.policy.NeverLog;
import org.mailtrail.domain.policy.SharedAddress;

/** The rows that skip a message, in their order, and what a verdict tells. */
class DecisionTableTest extends DecisionTrial {
  @Test
  void row_1_a_draft_is_skipped_whoever_wrote_it() {
    assertSkipped(
        decide(from("jane@contoso.example").to("ann@fabrikam.example").draft()), SkipReason.DRAFT);
  }

  @Test
  void row_2_without_author_or_recipient_nothing_can_be_decided() {
    assertSkipped(decide(Letters.fromNobody().to("ann@fabrikam.example")), SkipReason.NO_SENDER);
    assertSkipped(decide(from("jane@contoso.example")), SkipReason.NO_RECIPIENTS);
  }

  @Test
  void row_2_names_an_address_that_exchange_alone_understands() {
    Verdict verdict = decide(Letters.fromNobody().to("ann@fabrikam.example").unresolved());
    assertSkipped(verdict, SkipReason.NO_SENDER);
    assertThat(verdict.rule().meaning()).contains("X.500");
    assertSkipped(decide(from("jane@contoso.example").unresolved()), SkipReason.NO_RECIPIENTS);
    assertThat(
            exchanges(decide(from("jane@contoso.example").to("ann@fabrikam.example").unresolved())))
        .as("the others in it are known")
        .hasSize(1);
  }

  @Test
  void row_3_a_second_copy_of_a_logged_message_is_a_duplicate() {
    Verdict verdict =
        table.decide(
            from("jane@contoso.example").to("ann@fabrikam.example").message(), true, PEOPLE);
    assertSkipped(verdict, SkipReason.DUPLICATE);
    assertThat(verdict.rule()).isEqualTo(RuleName.DUPLICATE);
  }

  @Test
  void row_4_what_is_not_of_normal_sensitivity_is_skipped_unless_switched_off() {
    for (Sensitivity sensitivity : EnumSet.complementOf(EnumSet.of(Sensitivity.NORMAL))) {
      Letters letter =
          from("jane@contoso.example").to("ann@fabrikam.example").sensitivity(sensitivity);
      assertSkipped(decide(letter), SkipReason.SENSITIVE);
      assertThat(
              exchanges(
                  new DecisionTable(DecisionPolicy.unfiltered())
                      .decide(letter.message(), false, PEOPLE)))
          .hasSize(1);
    }
  }

  @Test
  void row_5_each_kind_of_automated_mail_has_its_own_switch() {
    Letters newsletter =
        from("ann@fabrikam.example").to("jane@contoso.example").header("List-Id", "<n.example>");
    assertSkipped(decide(newsletter), SkipReason.AUTOMATED);
    DecisionPolicy policy =
        new DecisionPolicy(
            true,
            EnumSet.complementOf(EnumSet.of(Automation.BULK)),
            NeverLog.nothing(),
            true,
            SharedAddress.FIRST);
    assertThat(exchanges(new DecisionTable(policy).decide(newsletter.message(), false, PEOPLE)))
        .hasSize(1);
  }

  @Test
  void row_6_the_never_log_list_covers_addresses_and_whole_domains() {
    NeverLog list =
        new NeverLog(Set.of(EmailAddress.of("ann@fabrikam.example")), Set.of("Law.Example"));
    DecisionTable strict =
        new DecisionTable(new DecisionPolicy(true, Set.of(), list, true, SharedAddress.FIRST));
    assertSkipped(
        strict.decide(
            from("jane@contoso.example").to("ann@fabrikam.example").message(), false, PEOPLE),
        SkipReason.EXCLUDED);
    assertSkipped(
        strict.decide(
            from("jane@contoso.example")
                .to("bob@fabrikam.example")
                .cc("x@mail.law.example")
                .message(),
            false,
            PEOPLE),
        SkipReason.EXCLUDED);
  }

  @Test
  void a_verdict_names_who_was_found_where() {
    Verdict verdict = decide(from("jane@contoso.example").to("ann@fabrikam.example"));
    assertThat(verdict.matches())
        .extracting(Match::toString)
        .containsExactly(
            "FROM jane@contoso.example is salesperson JR",
            "RECIPIENT ann@fabrikam.example is contact CT1");
  }
}
