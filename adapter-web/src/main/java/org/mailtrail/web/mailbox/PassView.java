package org.mailtrail.web.mailbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.log.PassCard;
import org.mailtrail.application.log.PassCard.Step;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.PassLegs;
import org.mailtrail.application.port.pass.PassLegs.Leg;
import org.mailtrail.application.port.pass.PassLegs.Spent;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.web.look.Address;

/**
 * One pass among those before and after it.
 *
 * @param card what is known of it
 * @param line those around it, the oldest first
 * @param isWhole whether the ledger is shown to who asks
 */
public record PassView(PassCard card, List<PassReport> line, boolean isWhole) {
  private static final int HEIGHT = 40;

  /** Copies the list. */
  public PassView {
    line = List.copyOf(line);
  }

  static PassView of(PassCard card, boolean isWhole) {
    List<PassReport> line = new ArrayList<>(card.older());
    Collections.reverse(line);
    card.report().ifPresent(line::add);
    line.addAll(card.newer());
    return new PassView(card, line, isWhole);
  }

  /** Where a pass is shown. */
  public static String path(PassReport pass) {
    return "/passes/" + pass.id().value();
  }

  /** Where its entries are listed. */
  public String entries() {
    return Address.of("/").with("pass", Optional.of(card.pass().toString())).toString();
  }

  /** Where its rows of the ledger are listed, of this outcome or of all. */
  public String ledger(Optional<Outcome> outcome) {
    return Address.of("/ledger")
        .with("pass", Optional.of(card.pass().toString()))
        .with("outcome", outcome.map(Enum::name))
        .toString();
  }

  /** What it wrote itself. */
  public List<Step> steps() {
    return card.steps().stream().filter(step -> !isAfter(step)).toList();
  }

  /** What people settled afterwards of what it had left. */
  public List<Step> afterwards() {
    return card.steps().stream().filter(this::isAfter).toList();
  }

  private boolean isAfter(Step step) {
    return card.report().filter(step::isAfter).isPresent();
  }

  /** On what it spent its time; no legs where nobody measured. */
  public PassLegs legs() {
    return card.report().map(PassReport::legs).orElse(PassLegs.none());
  }

  /** All its time as a bar. */
  public SpentBar bar() {
    Spent all = legs().spent();
    return SpentBar.of(all, SpentBar.sum(all));
  }

  /** The time of one leg as a bar, beside those of the others. */
  public SpentBar bar(Leg leg) {
    return SpentBar.of(leg.spent(), SpentBar.longest(legs().legs()));
  }

  /** How long it took. */
  public static Duration length(PassReport pass) {
    return Duration.between(pass.startedAt(), pass.endedAt());
  }

  /** How high it stands in the line: the longest is 40. */
  public int height(PassReport one) {
    long longest = line.stream().mapToLong(pass -> length(pass).toMillis()).max().orElse(0);
    return (int) Math.max(4, HEIGHT * Math.max(0, length(one).toMillis()) / Math.max(1, longest));
  }
}
