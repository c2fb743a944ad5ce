package org.mailtrail.web.health;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.links.ExplainCopy.Explained;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Quarantine;
import org.mailtrail.domain.decision.Decision;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.web.look.Frame;

/**
 * What is explained.
 *
 * @param row what the ledger says; empty for a file
 * @param now what would be decided now; empty when that cannot be told
 * @param problem why not, or what is wrong with a file
 * @param before what the row said before it was tried again, newest first
 */
public record ExplainView(
    Optional<LedgerRow> row,
    Optional<Explained> now,
    String problem,
    List<Quarantine.SecondTry> before) {
  /** Copies the list. */
  public ExplainView {
    before = List.copyOf(before);
  }

  static ExplainView nothing(String problem) {
    return new ExplainView(Optional.empty(), Optional.empty(), problem, List.of());
  }

  static ExplainView of(Explained now) {
    return new ExplainView(Optional.empty(), Optional.of(now), "", List.of());
  }

  static ExplainView of(LedgerRow row, Explained now) {
    return new ExplainView(Optional.of(row), Optional.of(now), "", List.of());
  }

  static ExplainView of(LedgerRow row, String problem) {
    return new ExplainView(Optional.of(row), Optional.empty(), problem, List.of());
  }

  /** The same with this past of the row. */
  ExplainView after(List<Quarantine.SecondTry> secondTries) {
    return new ExplainView(row, now, problem, secondTries);
  }

  /** Whether it was given up and may be tried again. */
  public boolean isQuarantined() {
    return row.filter(one -> one.outcome() == Outcome.QUARANTINED).isPresent();
  }

  /** What would become of the message, with each exchange or the reason. */
  public List<String> outcome(Frame frame, Decision decision) {
    return decision.match(
        logged -> logged.exchanges().stream().map(exchange -> line(frame, exchange)).toList(),
        skipped -> List.of(frame.name("became", Outcome.SKIPPED) + ": " + skipped.reason()),
        unmatched -> List.of(frame.name("became", Outcome.UNMATCHED) + ": " + unmatched.missing()));
  }

  private static String line(Frame frame, Exchange exchange) {
    return frame.name("became", Outcome.LOGGED)
        + ": "
        + frame.name("flow", exchange.flow())
        + " · "
        + exchange.salesperson()
        + " – "
        + exchange.contact();
  }
}
