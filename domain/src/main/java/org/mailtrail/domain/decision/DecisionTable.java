package org.mailtrail.domain.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.header.Sensitivity;
import org.mailtrail.domain.mailflow.CanaryMark;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.policy.Automation;
import org.mailtrail.domain.policy.DecisionPolicy;
import org.mailtrail.domain.policy.NeverLog;

/**
 * Decides each message by itself: the first rule of the list that has an answer wins. Immutable and
 * without side effects.
 */
public final class DecisionTable {
  private static final List<Rule> RULES =
      List.of(
          Rule.skip(RuleName.DRAFT, SkipReason.DRAFT, mail -> mail.message().traits().draft()),
          Rule.skip(RuleName.CANARY, SkipReason.CANARY, DecisionTable::isCanary),
          new Rule(RuleName.UNRESOLVED, DecisionTable::withUnresolved),
          new Rule(RuleName.NO_PARTICIPANTS, DecisionTable::withoutParticipants),
          Rule.skip(RuleName.DUPLICATE, SkipReason.DUPLICATE, Case::keyIsLogged),
          Rule.skip(RuleName.SENSITIVE, SkipReason.SENSITIVE, DecisionTable::isSensitive),
          Rule.skip(RuleName.AUTOMATED, SkipReason.AUTOMATED, DecisionTable::isAutomated),
          Rule.skip(RuleName.EXCLUDED, SkipReason.EXCLUDED, DecisionTable::isExcluded),
          new Rule(RuleName.FORGED, DecisionTable::forged),
          new Rule(RuleName.OUTBOUND, Pairing::outbound),
          new Rule(RuleName.INBOUND, Pairing::inbound),
          Rule.skip(
              RuleName.PRIVACY_BLOCKED, SkipReason.PRIVACY_BLOCKED, Pairing::arePrivacyBlocked),
          Rule.skip(RuleName.INTERNAL, SkipReason.INTERNAL, DecisionTable::isInternal),
          new Rule(RuleName.UNMATCHED, DecisionTable::unmatched));

  private final DecisionPolicy policy;
  private final List<Rule> rules;

  /** A table with these settings. */
  public DecisionTable(DecisionPolicy policy) {
    this(policy, RULES);
  }

  private DecisionTable(DecisionPolicy policy, List<Rule> rules) {
    this.policy = policy;
    this.rules = List.copyOf(rules);
  }

  /**
   * The same table with a rule of the host's own, which is asked right before the rule of that
   * name; of several before one rule, the one that was added first is asked first. What it answers
   * has the name {@link RuleName#HOST}.
   */
  public DecisionTable with(OwnRule own, RuleName before) {
    List<Rule> more = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.name() == before) {
        more.add(new Rule(RuleName.HOST, own::decide));
      }
      more.add(rule);
    }
    if (more.size() == rules.size()) {
      throw new IllegalArgumentException("the table has no rule " + before);
    }
    return new DecisionTable(policy, more);
  }

  /** The same table, which keeps these out of the log too. */
  public DecisionTable excluding(NeverLog more) {
    return new DecisionTable(policy.excluding(more), rules);
  }

  /**
   * The addresses that must be looked up before the message can be decided: as written, and as they
   * may be registered.
   */
  public Set<EmailAddress> addressesToLookUp(Message message) {
    Set<EmailAddress> addresses = new LinkedHashSet<>();
    message.participants().addresses().stream().flatMap(policy::candidates).forEach(addresses::add);
    return addresses;
  }

  /**
   * Decides.
   *
   * @param message the message
   * @param keyIsLogged whether another copy with this message key is logged already
   * @param people who is behind {@link #addressesToLookUp}; more people do no harm
   */
  public Verdict decide(Message message, boolean keyIsLogged, KnownPeople people) {
    Case mail = new Case(message, keyIsLogged, people, policy);
    return rules.stream()
        .flatMap(rule -> verdict(rule, mail))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the last rule answers always"));
  }

  /** Decides as if no copy had been logged, and tells by what in the message. */
  public Verdict explain(Message message, KnownPeople people) {
    Verdict verdict = decide(message, false, people);
    return new Verdict(
        verdict.rule(),
        verdict.decision(),
        verdict.matches(),
        verdict.authenticity(),
        signs(verdict.rule(), message));
  }

  private List<String> signs(RuleName rule, Message message) {
    return switch (rule) {
      case AUTOMATED -> Automation.signs(message.traits());
      case SENSITIVE -> List.of("sensitivity: " + lower(message.traits().sensitivity()));
      case EXCLUDED -> policy.excluded(message.participants()).map(EmailAddress::toString).toList();
      default -> List.of();
    };
  }

  private static String lower(Sensitivity sensitivity) {
    return sensitivity.name().toLowerCase(Locale.ROOT);
  }

  private static Stream<Verdict> verdict(Rule rule, Case mail) {
    return rule.answer().apply(mail).stream()
        .map(decision -> new Verdict(rule.name(), decision, mail.matches(), mail.authenticity()));
  }

  private static Optional<Decision> withUnresolved(Case mail) {
    return mail.message().participants().hasUnresolved()
        ? withoutParticipants(mail)
        : Optional.empty();
  }

  private static Optional<Decision> withoutParticipants(Case mail) {
    if (mail.message().participants().author().isEmpty()) {
      return Optional.of(new Decision.Skipped(SkipReason.NO_SENDER));
    }
    return mail.recipients().isEmpty()
        ? Optional.of(new Decision.Skipped(SkipReason.NO_RECIPIENTS))
        : Optional.empty();
  }

  private static boolean isCanary(Case mail) {
    return CanaryMark.parse(mail.message().summary().subject()).isPresent();
  }

  private static boolean isSensitive(Case mail) {
    return mail.policy().skipSensitive()
        && mail.message().traits().sensitivity() != Sensitivity.NORMAL;
  }

  private static boolean isAutomated(Case mail) {
    return Automation.of(mail.message().traits())
        .filter(mail.policy().skippedAutomation()::contains)
        .isPresent();
  }

  private static boolean isExcluded(Case mail) {
    return mail.policy().excluded(mail.message().participants()).findAny().isPresent();
  }

  /** Only what would be logged otherwise is worth a look by a person. */
  private static Optional<Decision> forged(Case mail) {
    boolean suspect =
        mail.policy().servers().failedStayUnmatched() && mail.authenticity().hasFailed();
    return suspect
        ? Pairing.outbound(mail)
            .or(() -> Pairing.inbound(mail))
            .map(logged -> new Decision.Unmatched(MissingSide.GENUINE_AUTHOR))
        : Optional.empty();
  }

  /** Of several contacts behind a salesperson's own address a person chooses, where that is set. */
  private static boolean isInternal(Case mail) {
    return !Pairing.areAmbiguous(mail)
        && mail.author().flatMap(mail::salesperson).isPresent()
        && mail.recipients().stream().allMatch(a -> mail.salesperson(a).isPresent());
  }

  private static Optional<Decision> unmatched(Case mail) {
    return Optional.of(new Decision.Unmatched(missing(mail)));
  }

  private static MissingSide missing(Case mail) {
    if (Pairing.areAmbiguous(mail)) {
      return MissingSide.UNAMBIGUOUS_CONTACT;
    }
    Optional<EmailAddress> author = mail.author();
    if (author.flatMap(mail::salesperson).isPresent()) {
      return MissingSide.CONTACT;
    }
    if (author.filter(mail::isKnownAuthor).isPresent()) {
      return MissingSide.SALESPERSON;
    }
    return mail.recipients().stream().anyMatch(mail::isKnownRecipient)
        ? MissingSide.AUTHOR
        : MissingSide.BOTH;
  }
}
