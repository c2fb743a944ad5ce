package org.mailtrail.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.domain.decision.Letters.from;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.header.Sensitivity;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.policy.DecisionPolicy;
import org.mailtrail.domain.policy.NeverLog;
import org.mailtrail.domain.policy.SharedAddress;

/** Messages to which several rows of the table apply, and people who are several. */
class RowOrderTest {
  private static final String JANE = "jane@contoso.example";
  private static final String PAUL = "paul@contoso.example";
  private static final String ANN = "ann@fabrikam.example";
  private static final String LAWYER = "x@law.example";

  /**
   * Jane and Paul sell; both are contacts as well. Three share one address, one of them blocked.
   */
  private static final KnownPeople PEOPLE =
      KnownPeople.of(
          List.of(Letters.salesperson("JR", JANE), Letters.salesperson("PK", PAUL)),
          List.of(
              Letters.contact("CT1", ANN),
              Letters.blocked("CT2", "carl@fabrikam.example"),
              Letters.blocked("CT3", "info@fabrikam.example"),
              Letters.contact("CT4", "info@fabrikam.example"),
              Letters.contact("CT5", "info@fabrikam.example"),
              Letters.blocked("CT6", JANE),
              Letters.contact("CT7", PAUL),
              Letters.contact("CT8", PAUL)));

  /** What makes a row apply, in the order of the rows. */
  private enum Row {
    DRAFT,
    NO_SENDER,
    NO_RECIPIENTS,
    DUPLICATE,
    SENSITIVE,
    AUTOMATED,
    EXCLUDED,
    INTERNAL
  }

  private record Two(Row first, Row second) {}

  static Stream<Two> pairs() {
    List<Two> pairs = new ArrayList<>();
    for (Row first : Row.values()) {
      for (Row second : Row.values()) {
        boolean canBoth = second != Row.INTERNAL || first.compareTo(Row.NO_RECIPIENTS) > 0;
        if (first.compareTo(second) < 0 && (canBoth || first == Row.DRAFT)) {
          pairs.add(new Two(first, second));
        }
      }
    }
    return pairs.stream();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void of_two_rows_that_apply_the_upper_one_decides(Two rows) {
    assertThat(decide(Set.of(rows.first(), rows.second())))
        .isEqualTo(new Decision.Skipped(SkipReason.valueOf(rows.first().name())));
    assertThat(decide(Set.of(rows.second())))
        .as("the lower one applies, too")
        .isEqualTo(new Decision.Skipped(SkipReason.valueOf(rows.second().name())));
  }

  private static Decision decide(Set<Row> rows) {
    boolean excluded = rows.contains(Row.EXCLUDED);
    boolean inside = rows.contains(Row.INTERNAL);
    Letters letter = rows.contains(Row.NO_SENDER) ? Letters.fromNobody() : from(PAUL);
    if (!rows.contains(Row.NO_RECIPIENTS)) {
      letter.to(inside ? JANE : ANN);
    }
    if (excluded) {
      letter.sender(LAWYER);
    }
    if (rows.contains(Row.NO_SENDER)) {
      letter.nobodySends();
    }
    if (rows.contains(Row.DRAFT)) {
      letter.draft();
    }
    if (rows.contains(Row.SENSITIVE)) {
      letter.sensitivity(Sensitivity.PRIVATE);
    }
    if (rows.contains(Row.AUTOMATED)) {
      letter.header("Auto-Submitted", "auto-replied");
    }
    KnownPeople people = inside ? KnownPeople.of(sellers(), List.of()) : PEOPLE;
    NeverLog list = new NeverLog(Set.of(), Set.of("law.example"));
    return new DecisionTable(DecisionPolicy.standard().excluding(list))
        .decide(letter.message(), rows.contains(Row.DUPLICATE), people)
        .decision();
  }

  private static List<org.mailtrail.domain.people.Salesperson> sellers() {
    return List.of(Letters.salesperson("JR", JANE), Letters.salesperson("PK", PAUL));
  }

  private static Decision sharing(SharedAddress policy, Letters letter) {
    return new DecisionTable(new DecisionPolicy(true, Set.of(), NeverLog.nothing(), true, policy))
        .decide(letter.message(), false, PEOPLE)
        .decision();
  }

  private static List<String> contacts(Decision decision, InformationFlow flow) {
    assertThat(decision).isInstanceOf(Decision.Logged.class);
    List<Exchange> exchanges = ((Decision.Logged) decision).exchanges();
    assertThat(exchanges).extracting(Exchange::flow).containsOnly(flow);
    return exchanges.stream().map(exchange -> exchange.contact().value()).toList();
  }

  @Test
  void a_blocked_contact_is_none_of_those_who_share_an_address() {
    Letters out = from(PAUL).to("info@fabrikam.example");
    assertThat(contacts(sharing(SharedAddress.FIRST, out), InformationFlow.OUTBOUND))
        .containsExactly("CT4");
    assertThat(contacts(sharing(SharedAddress.ALL, out), InformationFlow.OUTBOUND))
        .containsExactly("CT4", "CT5");
    Letters in = from("info@fabrikam.example").to(PAUL);
    assertThat(contacts(sharing(SharedAddress.FIRST, in), InformationFlow.INBOUND))
        .containsExactly("CT4");
    assertThat(contacts(sharing(SharedAddress.ALL, in), InformationFlow.INBOUND))
        .containsExactly("CT4", "CT5");
  }

  @Test
  void who_may_be_logged_waits_for_a_person_whoever_else_is_blocked() {
    Decision.Unmatched ambiguous = new Decision.Unmatched(MissingSide.UNAMBIGUOUS_CONTACT);
    assertThat(sharing(SharedAddress.NONE, from(PAUL).to("info@fabrikam.example")))
        .isEqualTo(ambiguous);
    assertThat(sharing(SharedAddress.NONE, from("info@fabrikam.example").to(PAUL)))
        .isEqualTo(ambiguous);
    assertThat(
            sharing(
                SharedAddress.NONE,
                from(PAUL).to("carl@fabrikam.example", "info@fabrikam.example")))
        .isEqualTo(ambiguous);
    assertThat(sharing(SharedAddress.NONE, from(PAUL).to("carl@fabrikam.example")))
        .isEqualTo(new Decision.Skipped(SkipReason.PRIVACY_BLOCKED));
  }

  @Test
  void a_salesperson_who_is_a_contact_too_is_blocked_and_shared_like_any_other() {
    assertThat(sharing(SharedAddress.FIRST, from(JANE).to(PAUL)))
        .as("outbound, to the lowest of Paul's numbers")
        .satisfies(
            decision ->
                assertThat(contacts(decision, InformationFlow.OUTBOUND)).containsExactly("CT7"));
    assertThat(sharing(SharedAddress.FIRST, from(JANE).to(JANE)))
        .as("a contact who wrote to a salesperson, and is blocked")
        .isEqualTo(new Decision.Skipped(SkipReason.PRIVACY_BLOCKED));
    assertThat(sharing(SharedAddress.NONE, from(PAUL).to(JANE)))
        .as("which of Paul's numbers it was, nobody knows")
        .isEqualTo(new Decision.Unmatched(MissingSide.UNAMBIGUOUS_CONTACT));
    assertThat(contacts(sharing(SharedAddress.ALL, from(PAUL).to(JANE)), InformationFlow.INBOUND))
        .containsExactly("CT7", "CT8");
  }

  @Test
  void the_never_log_list_covers_tagged_addresses_unless_tags_are_switched_off() {
    Letters letter = from(PAUL).to("ann+fair@fabrikam.example", "Ann@Fabrikam.example");
    NeverLog ann = new NeverLog(Set.of(EmailAddress.of("ann@fabrikam.example")), Set.of());
    Letters tagged = from(PAUL).to("ann+fair@fabrikam.example");
    for (Letters each : List.of(letter, tagged)) {
      assertThat(
              new DecisionTable(DecisionPolicy.standard().excluding(ann))
                  .decide(each.message(), false, PEOPLE)
                  .decision())
          .isEqualTo(new Decision.Skipped(SkipReason.EXCLUDED));
    }
    assertThat(
            new DecisionTable(DecisionPolicy.unfiltered().excluding(ann))
                .decide(tagged.message(), false, PEOPLE)
                .decision())
        .isEqualTo(new Decision.Unmatched(MissingSide.CONTACT));
  }
}
