package org.mailtrail.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.domain.decision.Letters.from;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.header.Sensitivity;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.policy.Automation;
import org.mailtrail.domain.policy.DecisionPolicy;
import org.mailtrail.domain.policy.NeverLog;
import org.mailtrail.domain.policy.OwnServers;
import org.mailtrail.domain.policy.SharedAddress;

class DecisionTableTest {
  private static final KnownPeople PEOPLE =
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

  private final DecisionTable table = new DecisionTable(DecisionPolicy.standard());

  private Verdict decide(Letters letter) {
    return table.decide(letter.message(), false, PEOPLE);
  }

  private static void assertSkipped(Verdict verdict, SkipReason reason) {
    assertThat(verdict.decision()).isEqualTo(new Decision.Skipped(reason));
  }

  private static List<Exchange> exchanges(Verdict verdict) {
    assertThat(verdict.decision()).isInstanceOf(Decision.Logged.class);
    return ((Decision.Logged) verdict.decision()).exchanges();
  }

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

  @Test
  void an_alternative_address_counts_only_on_its_days() {
    Contact contact =
        new Contact(
            new ContactNumber("CT1"),
            "Ann",
            "",
            List.of(
                new ContactAddress(
                    EmailAddress.of("ann@old.example"),
                    Optional.of(LocalDate.of(2026, 1, 1)),
                    Optional.of(LocalDate.of(2026, 3, 1)))),
            Contact.Standing.OPEN);
    KnownPeople people =
        KnownPeople.of(
            List.of(Letters.salesperson("JR", "jane@contoso.example")), List.of(contact));
    Letters letter = from("jane@contoso.example").to("ann@old.example");
    assertThat(exchanges(table.decide(letter.at("2026-03-01T23:59:59Z").message(), false, people)))
        .hasSize(1);
    assertThat(table.decide(letter.at("2026-03-02T00:00:00Z").message(), false, people).decision())
        .isEqualTo(new Decision.Unmatched(MissingSide.CONTACT));
  }

  private static final KnownPeople FROM_MARCH_ON =
      KnownPeople.of(
          List.of(Letters.salesperson("JR", "jane@contoso.example")),
          List.of(
              new Contact(
                  new ContactNumber("CT1"),
                  "Ann",
                  "",
                  List.of(
                      new ContactAddress(
                          EmailAddress.of("ann@new.example"),
                          Optional.of(LocalDate.of(2026, 3, 1)),
                          Optional.empty())),
                  Contact.Standing.OPEN)));

  @Test
  void what_came_in_is_judged_by_when_it_was_received() {
    Letters letter = from("ann@new.example").to("jane@contoso.example").at("1970-01-01T00:00:00Z");
    assertThat(
            exchanges(
                table.decide(
                    letter.receivedAt("2026-03-01T08:00:00Z").message(), false, FROM_MARCH_ON)))
        .hasSize(1);
    letter.at("2026-03-01T00:30:00Z").receivedAt("2026-02-28T23:30:00Z");
    assertThat(table.decide(letter.message(), false, FROM_MARCH_ON).decision())
        .isEqualTo(new Decision.Unmatched(MissingSide.AUTHOR));
  }

  @Test
  void what_went_out_is_judged_by_when_it_was_sent_as_far_as_that_is_believed() {
    Letters letter = from("jane@contoso.example").to("ann@new.example");
    letter.at("2026-02-28T23:00:00Z").receivedAt("2026-03-05T08:00:00Z");
    assertThat(table.decide(letter.message(), false, FROM_MARCH_ON).decision())
        .isEqualTo(new Decision.Unmatched(MissingSide.CONTACT));
    letter.at("1970-01-01T00:00:00Z");
    assertThat(exchanges(table.decide(letter.message(), false, FROM_MARCH_ON))).hasSize(1);
    letter.at("2096-01-01T00:00:00Z").receivedAt("2026-02-01T08:00:00Z");
    assertThat(table.decide(letter.message(), false, FROM_MARCH_ON).decision())
        .isEqualTo(new Decision.Unmatched(MissingSide.CONTACT));
  }

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
