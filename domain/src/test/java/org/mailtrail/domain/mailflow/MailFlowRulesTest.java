package org.mailtrail.domain.mailflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mailtrail.domain.address.EmailAddress;

class MailFlowRulesTest {
  private static final List<MailFlowRule> RULES =
      MailFlowRules.copyingTo(EmailAddress.of("log@contoso.example"));

  /** As Exchange sees it, which accepts mail for one domain. */
  private static Scope scopeOf(EmailAddress address) {
    return address.domain().equals("contoso.example")
        ? Scope.IN_ORGANIZATION
        : Scope.NOT_IN_ORGANIZATION;
  }

  /** The rules that Exchange lets fire for such a message. */
  private static List<String> firing(String sender, String... recipients) {
    List<EmailAddress> addresses = Stream.of(recipients).map(EmailAddress::of).toList();
    return RULES.stream()
        .filter(rule -> scopeOf(EmailAddress.of(sender)) == rule.fromScope())
        .filter(rule -> addresses.stream().anyMatch(to -> scopeOf(to) == rule.sentToScope()))
        .map(MailFlowRule::name)
        .toList();
  }

  @Test
  void what_comes_in_fires_the_one_and_what_goes_out_the_other() {
    assertThat(firing("ann@fabrikam.example", "jane@contoso.example"))
        .containsExactly("Log Email Sent to This Organization");
    assertThat(firing("jane@contoso.example", "ann@fabrikam.example"))
        .containsExactly("Log Email Sent from This Organization");
  }

  @Test
  void what_stays_inside_or_outside_fires_none() {
    assertThat(firing("jane@contoso.example", "paul@contoso.example")).isEmpty();
    assertThat(firing("ann@fabrikam.example", "bob@fabrikam.example")).isEmpty();
  }

  @Test
  void one_recipient_across_the_border_is_enough() {
    assertThat(firing("jane@contoso.example", "paul@contoso.example", "ann@fabrikam.example"))
        .containsExactly("Log Email Sent from This Organization");
  }
}
