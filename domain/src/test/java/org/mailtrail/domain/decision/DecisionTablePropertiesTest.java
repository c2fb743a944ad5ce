package org.mailtrail.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.policy.DecisionPolicy;

/** What holds for every message, judged against a plain reading of the rules. */
class DecisionTablePropertiesTest {
  private static final Set<String> SALES = Set.of("s1@us.example", "s2@us.example");
  private static final Set<String> CONTACTS =
      Set.of("c1@them.example", "c2@them.example", "c3@them.example");
  private static final KnownPeople PEOPLE =
      KnownPeople.of(
          SALES.stream().map(a -> Letters.salesperson(a.substring(0, 2), a)).toList(),
          CONTACTS.stream().map(a -> Letters.contact(a.substring(0, 2), a)).toList());

  private final DecisionTable table = new DecisionTable(DecisionPolicy.unfiltered());

  @Property
  void exactly_the_pairs_that_the_rules_name_are_logged(
      @ForAll("address") String author,
      @ForAll("addresses") List<String> to,
      @ForAll("addresses") List<String> cc) {
    Message message = letter(author, to, cc);
    Set<String> expected = new HashSet<>();
    for (String recipient : union(to, cc)) {
      if (SALES.contains(author) && CONTACTS.contains(recipient)) {
        expected.add("OUTBOUND " + author + " " + recipient);
      }
      if (CONTACTS.contains(author) && SALES.contains(recipient)) {
        expected.add("INBOUND " + recipient + " " + author);
      }
    }
    assertThat(pairs(table.decide(message, false, PEOPLE)))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Property
  void a_message_that_is_logged_already_is_never_logged_again(
      @ForAll("address") String author, @ForAll("addresses") List<String> to) {
    assertThat(pairs(table.decide(letter(author, to, List.of()), true, PEOPLE))).isEmpty();
  }

  @Property
  void the_order_of_the_recipients_does_not_change_who_is_logged(
      @ForAll("address") String author, @ForAll("addresses") List<String> to) {
    List<String> reversed = new java.util.ArrayList<>(to);
    java.util.Collections.reverse(reversed);
    assertThat(pairs(table.decide(letter(author, to, List.of()), false, PEOPLE)))
        .containsExactlyInAnyOrderElementsOf(
            pairs(table.decide(letter(author, reversed, List.of()), false, PEOPLE)));
  }

  @Property
  void the_flow_is_the_same_in_all_exchanges_of_a_message(
      @ForAll("address") String author, @ForAll("addresses") List<String> to) {
    Verdict verdict = table.decide(letter(author, to, List.of()), false, PEOPLE);
    if (verdict.decision() instanceof Decision.Logged logged) {
      InformationFlow flow = logged.exchanges().get(0).flow();
      assertThat(logged.exchanges()).extracting(Exchange::flow).containsOnly(flow);
    } else {
      assertThat(verdict.rule()).isNotIn(RuleName.OUTBOUND, RuleName.INBOUND);
    }
  }

  private static Set<String> union(List<String> to, List<String> cc) {
    Set<String> all = new HashSet<>(to);
    all.addAll(cc);
    return all;
  }

  private static Message letter(String author, List<String> to, List<String> cc) {
    return Letters.from(author)
        .to(to.toArray(String[]::new))
        .cc(cc.toArray(String[]::new))
        .message();
  }

  private static List<String> pairs(Verdict verdict) {
    return verdict.decision() instanceof Decision.Logged logged
        ? logged.exchanges().stream()
            .map(e -> e.flow() + " " + e.salespersonAddress() + " " + e.contactAddress())
            .toList()
        : List.of();
  }

  @Provide
  Arbitrary<String> address() {
    return Arbitraries.of(
        "s1@us.example",
        "s2@us.example",
        "c1@them.example",
        "c2@them.example",
        "c3@them.example",
        "x@us.example",
        "y@other.example");
  }

  @Provide
  Arbitrary<List<String>> addresses() {
    return address().list().ofMaxSize(6);
  }
}
