package org.mailtrail.web.health;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailtrail.application.links.ExplainCopy.Explained;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.domain.decision.Decision;
import org.mailtrail.domain.decision.RuleName;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.web.look.Frame;

/**
 * What is explained.
 *
 * @param row what the ledger says; empty for a file
 * @param now what would be decided now; empty when that cannot be told
 * @param problem why not, or what is wrong with a file
 */
public record ExplainView(Optional<LedgerRow> row, Optional<Explained> now, String problem) {
  static ExplainView nothing(String problem) {
    return new ExplainView(Optional.empty(), Optional.empty(), problem);
  }

  static ExplainView of(Explained now) {
    return new ExplainView(Optional.empty(), Optional.of(now), "");
  }

  static ExplainView of(LedgerRow row, Explained now) {
    return new ExplainView(Optional.of(row), Optional.of(now), "");
  }

  static ExplainView of(LedgerRow row, String problem) {
    return new ExplainView(Optional.of(row), Optional.empty(), problem);
  }

  /** The rule's condition, in the visitor's words. */
  public String meaning(Frame frame, RuleName rule) {
    String key = "rule." + rule.name().toLowerCase(Locale.ROOT);
    String words = frame.say(key);
    return words.equals(key) ? rule.meaning() : words;
  }

  /** What would become of the message, with each exchange or the reason. */
  public List<String> outcome(Frame frame, Decision decision) {
    return decision.match(
        logged -> logged.exchanges().stream().map(exchange -> line(frame, exchange)).toList(),
        skipped -> List.of(frame.say("outcome.skipped") + ": " + skipped.reason()),
        unmatched -> List.of(frame.say("outcome.unmatched") + ": " + unmatched.missing()));
  }

  private static String line(Frame frame, Exchange exchange) {
    return frame.say("outcome.logged")
        + ": "
        + frame.name("flow", exchange.flow())
        + " · "
        + exchange.salesperson()
        + " – "
        + exchange.contact();
  }
}
