package org.mailtrail.application.mailflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.domain.mailflow.MailFlowRule;
import org.mailtrail.domain.mailflow.MailFlowRules;

/** Rules of the same name, of other mailboxes and of the one before. */
class PreparedRulesTest extends PrepareExchangeTrial {
  @ParameterizedTest
  @EnumSource(ExchangeKind.class)
  void a_rule_of_the_name_with_another_scope_stops_the_script(ExchangeKind kind) {
    exchange.rule(MailFlowRules.OUTGOING, "InOrganization", "", List.of(TARGET));
    assertStops(kind, "another scope (from 'InOrganization' to '')");
  }

  @ParameterizedTest
  @EnumSource(ExchangeKind.class)
  void a_rule_of_the_name_with_another_target_stops_the_script(ExchangeKind kind) {
    var rule =
        exchange.rule(
            MailFlowRules.INCOMING, "NotInOrganization", "InOrganization", List.of(READER));
    assertStops(kind, "copies to 'jim@cronus.example' instead of 'log@cronus.example'");
    rule.put("BlindCopyTo", List.of(TARGET, READER));
    assertStops(kind, "copies to 'log@cronus.example, jim@cronus.example'");
    rule.put("BlindCopyTo", Shell.Nothing.NOTHING);
    assertStops(kind, "copies to ''");
  }

  private List<String> goOver() {
    Preparation wanted =
        preparation(ExchangeKind.ONLINE, "Second log").inPlaceOf(address("old@cronus.example"));
    return new Shell(exchange).run(new PrepareExchange().write(wanted));
  }

  @Test
  void rules_of_the_mailbox_before_copy_to_the_new_one_and_that_twice_is_once() {
    for (MailFlowRule rule : MailFlowRules.copyingTo(address("old@cronus.example"))) {
      exchange.rule(
          rule.name(),
          rule.fromScope().exchangeName(),
          rule.sentToScope().exchangeName(),
          List.of("old@cronus.example"));
    }
    assertThat(goOver())
        .contains(
            "mailtrail: made the shared mailbox " + TARGET,
            "mailtrail: the rule '"
                + MailFlowRules.INCOMING
                + "' copies to log@cronus.example from now on, and no longer to"
                + " old@cronus.example");
    assertThat(exchange.changes)
        .filteredOn(change -> change.startsWith("Set-TransportRule"))
        .hasSize(2)
        .first()
        .isEqualTo(
            "Set-TransportRule {BlindCopyTo=log@cronus.example, Identity="
                + MailFlowRules.INCOMING
                + "}");
    List<String> before = new ArrayList<>(exchange.changes);
    assertThat(goOver()).contains("mailtrail: kept the rule '" + MailFlowRules.INCOMING + "'");
    assertThat(exchange.changes).isEqualTo(before);
  }

  @Test
  void a_rule_of_a_third_mailbox_stops_the_script_that_goes_over() {
    exchange.rule(MailFlowRules.INCOMING, "NotInOrganization", "InOrganization", List.of(READER));

    assertThatThrownBy(this::goOver).hasMessageContaining("copies to 'jim@cronus.example'");
    assertThat(exchange.changes).isEmpty();
  }

  @Test
  void a_target_that_exchange_shows_by_name_is_known() {
    exchange.recipient("SharedMailbox", "Log", TARGET);
    exchange.rule(MailFlowRules.INCOMING, "NotInOrganization", "InOrganization", List.of("Log"));
    assertThat(run(ExchangeKind.ONLINE))
        .contains("mailtrail: kept the rule '" + MailFlowRules.INCOMING + "'");
  }

  @Test
  void a_rule_that_does_nothing_is_left_alone_but_told() {
    run(ExchangeKind.ONLINE);
    exchange.rules.get(0).put("State", "Disabled");
    exchange.rules.get(1).put("Mode", "Audit");
    int changes = exchange.changes.size();
    assertThat(run(ExchangeKind.ONLINE))
        .anySatisfy(line -> assertThat(line).contains("switched off: nothing is logged"))
        .anySatisfy(line -> assertThat(line).contains("in mode Audit: nothing is logged"));
    assertThat(exchange.changes).hasSize(changes);
  }
}
