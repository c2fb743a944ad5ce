package org.mailtrail.application.mailflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.mailflow.Drift.Kind;
import org.mailtrail.application.mailflow.RuleFacts.Extras;
import org.mailtrail.application.mailflow.RuleFacts.Working;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.mailflow.MailFlowRules;

class CheckRulesTest {
  private static final EmailAddress TARGET = EmailAddress.parse("log@cronus.example").orElseThrow();
  private static final Working ENFORCED = new Working(true, "Enforce");
  private static final String LOG = "Log@Cronus.example";
  private static final String IN = "InOrganization";
  private static final String OUT = "NotInOrganization";
  private static final RuleFacts OUTGOING =
      new RuleFacts(MailFlowRules.OUTGOING, ENFORCED, IN, OUT, List.of(LOG), Extras.none());

  private static RuleFacts incoming(Working working, String from, String to, List<String> copies) {
    return new RuleFacts(
        MailFlowRules.INCOMING, working, from, to, copies, RuleFacts.Extras.none());
  }

  private static List<Drift> compared(RuleFacts incoming) {
    return new CheckRules().compare(List.of(incoming, OUTGOING), TARGET);
  }

  private static void assertDrift(RuleFacts incoming, Kind kind, String what) {
    assertThat(compared(incoming))
        .singleElement()
        .satisfies(
            drift -> {
              assertThat(drift.kind()).isEqualTo(kind);
              assertThat(drift.rule()).isEqualTo(MailFlowRules.INCOMING);
              assertThat(drift.toString()).contains(what);
            });
  }

  @Test
  void rules_as_wanted_have_no_drift() {
    assertThat(compared(incoming(ENFORCED, OUT, IN, List.of(LOG)))).isEmpty();
  }

  @Test
  void missing_rules_are_told_and_other_rules_are_not_looked_at() {
    RuleFacts other = new RuleFacts("Other", ENFORCED, "", "", List.of(), Extras.none());
    assertThat(new CheckRules().compare(List.of(other), TARGET))
        .extracting(Drift::kind)
        .containsExactly(Kind.MISSING, Kind.MISSING);
  }

  @Test
  void a_rule_that_does_not_work_is_told() {
    Working off = new Working(false, "Enforce");
    Working audits = new Working(true, "Audit");
    assertDrift(incoming(off, OUT, IN, List.of(LOG)), Kind.DISABLED, "switched off");
    assertDrift(incoming(audits, OUT, IN, List.of(LOG)), Kind.NOT_ENFORCED, "in mode Audit");
  }

  @Test
  void another_scope_is_told() {
    assertDrift(incoming(ENFORCED, IN, IN, List.of(LOG)), Kind.OTHER_SCOPE, "InOrganization to In");
    assertDrift(incoming(ENFORCED, OUT, "", List.of(LOG)), Kind.OTHER_SCOPE, "to anywhere");
  }

  @Test
  void another_target_is_told() {
    assertDrift(incoming(ENFORCED, OUT, IN, List.of()), Kind.OTHER_TARGET, "copies to nobody");
    assertDrift(
        incoming(ENFORCED, OUT, IN, List.of("x@cronus.example")),
        Kind.OTHER_TARGET,
        "copies to x@cronus.example");
    assertDrift(
        incoming(ENFORCED, OUT, IN, List.of(LOG, "x@cronus.example")),
        Kind.MORE_TARGETS,
        "Keep logging's rules");
  }

  @Test
  void conditions_exceptions_and_actions_besides_are_told() {
    RuleFacts rule =
        new RuleFacts(
            MailFlowRules.INCOMING,
            ENFORCED,
            OUT,
            IN,
            List.of(LOG),
            new Extras(
                List.of("SubjectContainsWords"), List.of("ExceptIfFrom"), List.of("Quarantine")));
    assertThat(compared(rule))
        .extracting(Drift::kind)
        .containsExactly(Kind.EXTRA_CONDITION, Kind.EXCEPTION, Kind.EXTRA_ACTION);
  }
}
