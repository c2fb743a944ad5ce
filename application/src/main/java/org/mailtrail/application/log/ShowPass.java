package org.mailtrail.application.log;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.log.PassCard.Step;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.PassDiary;
import org.mailtrail.application.port.pass.PassDiary.Among;
import org.mailtrail.application.port.pass.PassDiary.Batch;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.interaction.PassId;

/** Shows one pass: what it told, what it wrote when, and those before and after it. */
public final class ShowPass {
  private static final int AROUND = 15;
  private static final int MOST_BATCHES = 2_000;
  private static final int MOST_STEPS = 40;

  private final PassDiary diary;

  /** Shows from this diary. */
  public ShowPass(PassDiary diary) {
    this.diary = diary;
  }

  /**
   * The pass with 15 before it and 15 after it, and what it wrote in 40 steps at most, of which
   * each tells of equally many batches; of the first 2,000 batches.
   *
   * @return empty where nothing at all is known of it
   * @throws org.mailtrail.application.port.StoreException when the history is out of reach
   */
  public Optional<PassCard> show(PassId pass) {
    Optional<Among> among = diary.find(pass, AROUND);
    Optional<PassReport> report = among.map(Among::pass);
    PassCard card =
        new PassCard(
            pass,
            report,
            among.map(Among::newer).orElse(List.of()),
            among.map(Among::older).orElse(List.of()),
            steps(diary.batches(pass, MOST_BATCHES), report));
    return card.isUnknown() ? Optional.empty() : Optional.of(card);
  }

  /** What was written by hand afterwards is a step of its own. */
  private static List<Step> steps(List<Batch> batches, Optional<PassReport> report) {
    int inTime =
        (int)
            batches.stream()
                .filter(one -> report.filter(pass -> one.at().isAfter(pass.endedAt())).isEmpty())
                .count();
    List<Step> steps = new ArrayList<>(folded(batches.subList(0, inTime), MOST_STEPS - 1));
    steps.addAll(folded(batches.subList(inTime, batches.size()), 1));
    return steps;
  }

  private static List<Step> folded(List<Batch> batches, int atMost) {
    int each = Math.max(1, (batches.size() + atMost - 1) / atMost);
    List<Step> steps = new ArrayList<>();
    for (int from = 0; from < batches.size(); from += each) {
      steps.add(step(batches.subList(from, Math.min(batches.size(), from + each))));
    }
    return steps;
  }

  private static Step step(List<Batch> some) {
    Map<Outcome, Long> rows = new EnumMap<>(Outcome.class);
    some.forEach(one -> one.rows().forEach((outcome, n) -> rows.merge(outcome, n, Long::sum)));
    return new Step(some.get(0).at(), some.get(some.size() - 1).at(), some.size(), rows);
  }
}
