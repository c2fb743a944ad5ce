package org.mailtrail.application.mailflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.mailflow.MailFlowRule;
import org.mailtrail.domain.mailflow.MailFlowRules;

/** Compares the mail flow rules that Exchange has with the two that logging needs. */
public final class CheckRules {
  /** A comparison; without state. */
  public CheckRules() {
    // nothing to prepare
  }

  /**
   * Compares; a rule's place in the order is of no account, and other rules are not looked at.
   *
   * @param found all rules that {@code Get-TransportRule} shows
   * @param target who must get the copies
   * @return every difference, none when both rules are as wanted
   */
  public List<Drift> compare(List<RuleFacts> found, EmailAddress target) {
    List<Drift> drifts = new ArrayList<>();
    for (MailFlowRule wanted : MailFlowRules.copyingTo(target)) {
      Optional<RuleFacts> rule =
          found.stream().filter(r -> r.name().strip().equalsIgnoreCase(wanted.name())).findFirst();
      rule.ifPresentOrElse(
          facts -> compare(wanted, facts, drifts),
          () ->
              drifts.add(
                  new Drift(
                      wanted.name(),
                      Drift.Kind.MISSING,
                      "does not exist",
                      "Run the script that prepares Exchange.")));
    }
    return drifts;
  }

  private static void compare(MailFlowRule wanted, RuleFacts facts, List<Drift> drifts) {
    Report report = new Report(wanted.name(), drifts);
    compareWorking(facts.working(), report);
    compareScopes(wanted, facts, report);
    compareTargets(wanted.blindCopyTo(), facts.blindCopyTo(), report);
    report.none(
        facts.extras().conditions(), Drift.Kind.EXTRA_CONDITION, "has further conditions: ");
    report.none(facts.extras().exceptions(), Drift.Kind.EXCEPTION, "has exceptions: ");
    report.none(facts.extras().actions(), Drift.Kind.EXTRA_ACTION, "does more than copy: ");
  }

  private static void compareWorking(RuleFacts.Working working, Report report) {
    report.unless(
        working.enabled(), Drift.Kind.DISABLED, "is switched off", "Enable-TransportRule it.");
    report.unless(
        working.mode().equalsIgnoreCase("Enforce"),
        Drift.Kind.NOT_ENFORCED,
        "is in mode " + working.mode(),
        "Set-TransportRule -Mode Enforce.");
  }

  private static void compareScopes(MailFlowRule wanted, RuleFacts facts, Report report) {
    String from = wanted.fromScope().exchangeName();
    String to = wanted.sentToScope().exchangeName();
    report.unless(
        facts.fromScope().equalsIgnoreCase(from) && facts.sentToScope().equalsIgnoreCase(to),
        Drift.Kind.OTHER_SCOPE,
        "goes from " + shown(facts.fromScope()) + " to " + shown(facts.sentToScope()),
        "Set-TransportRule -FromScope " + from + " -SentToScope " + to + ".");
  }

  private static void compareTargets(EmailAddress target, List<String> found, Report report) {
    Predicate<String> isTarget =
        text -> EmailAddress.parse(text).filter(target::equals).isPresent();
    boolean copies = found.stream().anyMatch(isTarget);
    report.unless(
        copies,
        Drift.Kind.OTHER_TARGET,
        "copies to " + (found.isEmpty() ? "nobody" : String.join(", ", found)),
        "Set-TransportRule -BlindCopyTo " + target + ".");
    report.unless(
        !copies || found.stream().allMatch(isTarget),
        Drift.Kind.MORE_TARGETS,
        "copies to " + String.join(", ", found),
        "Keep logging's rules to the logging mailbox.");
  }

  private static String shown(String scope) {
    return scope.isEmpty() ? "anywhere" : scope;
  }

  /** Collects what one rule lacks. */
  private record Report(String rule, List<Drift> drifts) {
    void unless(boolean fine, Drift.Kind kind, String what, String remedy) {
      if (!fine) {
        drifts.add(new Drift(rule, kind, what, remedy));
      }
    }

    void none(List<String> extras, Drift.Kind kind, String what) {
      unless(
          extras.isEmpty(),
          kind,
          what + String.join(", ", extras),
          "Remove them from the rule, or make a rule of your own for them.");
    }
  }
}
