package org.mailtrail.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.domain.decision.Letters.from;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.header.Sensitivity;
import org.mailtrail.domain.policy.DecisionPolicy;
import org.mailtrail.domain.policy.NeverLog;

/** Who has a message explained is told what in it led to the decision. */
class SignsTest extends DecisionTrial {
  private static Letters letter() {
    return from("ann@fabrikam.example").to("jane@contoso.example");
  }

  private List<String> signs(Letters letter) {
    return table.explain(letter.message(), PEOPLE).signs();
  }

  @Test
  void of_automated_mail_the_fields_that_show_its_kind_by_themselves() {
    Letters list =
        letter()
            .header("Auto-Submitted", "no")
            .header("List-Id", "News <news.fabrikam.example>")
            .header("Precedence", "bulk")
            .header("List-Unsubscribe", "<mailto:out@fabrikam.example>")
            .header("Content-Type", "text/plain");
    assertThat(signs(list))
        .containsExactly("list-id: News <news.fabrikam.example>", "precedence: bulk");
    assertThat(signs(letter().header("Return-Path", "<>"))).containsExactly("return-path: <>");
    assertThat(
            signs(
                letter()
                    .header("Content-Type", "multipart/signed; boundary=b")
                    .header("Content-Type", "multipart/report; boundary=c")))
        .containsExactly("content-type: multipart/report; boundary=c");
  }

  @Test
  void of_a_long_field_its_beginning() {
    assertThat(signs(letter().header("Auto-Submitted", "x".repeat(10_000))))
        .allSatisfy(sign -> assertThat(sign).hasSize(201).endsWith("…"));
  }

  @Test
  void of_sensitive_mail_what_it_was_marked() {
    assertThat(signs(letter().sensitivity(Sensitivity.PRIVATE)))
        .containsExactly("sensitivity: private");
  }

  @Test
  void of_excluded_mail_the_addresses_that_are_never_logged() {
    EmailAddress ann = EmailAddress.of("ann@fabrikam.example");
    DecisionTable strict =
        new DecisionTable(DecisionPolicy.standard())
            .excluding(new NeverLog(Set.of(ann), Set.of("law.example")));
    Letters letter =
        from("ann+x@fabrikam.example").to("jane@contoso.example").cc("a@mail.law.example");
    assertThat(strict.explain(letter.message(), PEOPLE).signs())
        .containsExactly("ann+x@fabrikam.example", "a@mail.law.example");
  }

  @Test
  void of_other_mail_nothing_for_its_people_say_it() {
    assertThat(signs(letter().header("Precedence", "first-class"))).isEmpty();
    assertThat(decide(letter().header("Precedence", "bulk")).signs())
        .as("only where it is explained")
        .isEmpty();
  }
}
