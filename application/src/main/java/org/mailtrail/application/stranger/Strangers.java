package org.mailtrail.application.stranger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.decision.Decision;
import org.mailtrail.domain.decision.Match;
import org.mailtrail.domain.decision.Match.Field;
import org.mailtrail.domain.decision.MissingSide;
import org.mailtrail.domain.decision.RuleName;
import org.mailtrail.domain.decision.Verdict;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.policy.Automation;
import org.mailtrail.domain.policy.PublicMail;

/**
 * The people on the other side of a salesperson whom nobody knows. Colleagues of the salesperson
 * are none, nor is an author who is probably forged, nor anybody in a message to more people than
 * one writes to by hand.
 *
 * @param people author or recipients, each address once
 * @param isAutomated whether a machine wrote the message
 */
public record Strangers(List<Participant> people, boolean isAutomated) {
  /** A message with more of them is no exchange with a person. */
  public static final int MOST = 10;

  /** Copies the list. */
  public Strangers {
    people = List.copyOf(people);
  }

  /** Those of this message; nobody where somebody else than the table's last rule decided. */
  public static Strangers of(Message message, Verdict verdict) {
    boolean isAutomated = Automation.of(message.traits()).isPresent();
    return new Strangers(
        verdict.rule() == RuleName.UNMATCHED
                && verdict.decision() instanceof Decision.Unmatched unmatched
                && !verdict.authenticity().hasFailed()
            ? across(message, verdict, unmatched.missing())
            : List.of(),
        isAutomated);
  }

  private static List<Participant> across(Message message, Verdict verdict, MissingSide missing) {
    return switch (missing) {
      case CONTACT ->
          strangers(
              Stream.concat(
                  message.participants().to().stream(), message.participants().cc().stream()),
              verdict,
              field -> field != Field.RECIPIENT);
      case AUTHOR ->
          strangers(
              message.participants().author().stream(), verdict, field -> field == Field.RECIPIENT);
      default -> List.of();
    };
  }

  private static List<Participant> strangers(
      Stream<Participant> otherSide, Verdict verdict, Predicate<Field> ours) {
    List<EmailAddress> salespeople =
        verdict.matches().stream()
            .filter(match -> match.isSalesperson() && ours.test(match.field()))
            .map(Match::address)
            .toList();
    Set<EmailAddress> known =
        verdict.matches().stream().map(Match::address).collect(Collectors.toSet());
    Map<EmailAddress, Participant> strangers = new LinkedHashMap<>();
    otherSide
        .filter(person -> !known.contains(person.address()))
        .filter(person -> salespeople.stream().noneMatch(one -> areColleagues(one, person)))
        .forEach(person -> strangers.putIfAbsent(person.address(), person));
    return salespeople.isEmpty() || strangers.size() > MOST
        ? List.of()
        : List.copyOf(strangers.values());
  }

  private static boolean areColleagues(EmailAddress salesperson, Participant person) {
    return !PublicMail.isPublic(salesperson.domain())
        && person.address().sharesOrganisationWith(salesperson);
  }
}
