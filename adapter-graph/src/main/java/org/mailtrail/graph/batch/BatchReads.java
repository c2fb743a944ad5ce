package org.mailtrail.graph.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.exchange.http.patience.InVain;
import org.mailtrail.exchange.http.patience.PassingFault;
import org.mailtrail.exchange.http.patience.Patience;
import org.mailtrail.graph.json.FieldSink;
import org.mailtrail.graph.transport.GraphClient;
import org.mailtrail.graph.transport.GraphRefusal;

/** Reads in batches; steps that fail in passing are read again until the deadline. */
public final class BatchReads<S extends FieldSink> {
  /** So many are read at once at most. */
  public static final int MOST_STEPS = Batch.MOST_STEPS;

  private final GraphClient client;
  private final Phrase what;
  private final Batch<S> batch;
  private final Budget budget;

  /**
   * Reads of one shape.
   *
   * @param bodies takes the answers
   * @param budget how much of them is read, shared with others
   */
  public BatchReads(GraphClient client, Phrase what, Supplier<S> bodies, Budget budget) {
    this.budget = budget;
    this.client = client;
    this.what = what;
    this.batch = new Batch<>(client, what, bodies, budget);
  }

  /**
   * Reads up to 20: first one after the other, which lets other requests be at work beside them;
   * what a failure leaves over, side by side.
   *
   * @return the answers in order, each a success or a refusal of just that step; the last ones are
   *     missing where the budget is spent, but never all
   */
  public List<StepAnswer<S>> read(List<BatchStep> steps) {
    Map<Integer, StepAnswer<S>> answers = new TreeMap<>();
    Patience patience = client.transport().patience(what);
    InVain<Integer> troubles = new InVain<>();
    int atOnce = steps.size();
    for (boolean isFirst = true; goesOn(answers, steps.size()); isFirst = false) {
      List<Integer> open = open(steps.size(), answers.keySet(), atOnce);
      try {
        List<StepAnswer<S>> sent = batch.sendOnce(open.stream().map(steps::get).toList(), isFirst);
        List<StepAnswer<S>> round = noted(open, sent, troubles, isOf(answers, sent, steps.size()));
        atOnce = settle(open, round, answers, patience) ? steps.size() : half(open.size());
      } catch (PassingFault fault) {
        patience.bear(fault);
      }
    }
    return upToGap(answers, steps.size());
  }

  private static int half(int steps) {
    return Math.max(1, steps / 2);
  }

  private static <S> List<StepAnswer<S>> upToGap(Map<Integer, StepAnswer<S>> answers, int steps) {
    return IntStream.range(0, steps)
        .takeWhile(answers::containsKey)
        .mapToObj(answers::get)
        .toList();
  }

  private boolean goesOn(Map<Integer, StepAnswer<S>> answers, int steps) {
    return answers.size() < steps && !(budget.isSpent() && answers.containsKey(0));
  }

  private static List<Integer> open(int steps, Set<Integer> answered, int atMost) {
    return IntStream.range(0, steps)
        .filter(i -> !answered.contains(i))
        .limit(atMost)
        .boxed()
        .toList();
  }

  /** Others are answered, or Graph calls its failure at the only one its own. */
  private static <S> Predicate<GraphRefusal> isOf(
      Map<Integer, StepAnswer<S>> answers, List<StepAnswer<S>> round, int steps) {
    boolean isAnyFine = !answers.isEmpty() || round.stream().anyMatch(a -> a.refusal().isEmpty());
    return isAnyFine ? GraphRefusal::isOfStep : refusal -> steps == 1 && refusal.isOwnFault();
  }

  /** What fails again and again while others do not is no fault in passing. */
  private static <S> List<StepAnswer<S>> noted(
      List<Integer> open,
      List<StepAnswer<S>> round,
      InVain<Integer> troubles,
      Predicate<GraphRefusal> isOfMessage) {
    List<StepAnswer<S>> noted = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      StepAnswer<S> answer = round.get(i);
      boolean isTrouble = answer.refusal().filter(isOfMessage).isPresent();
      boolean isLasting = isTrouble && troubles.again(open.get(i));
      noted.add(
          isLasting
              ? new StepAnswer<>(answer.body(), answer.refusal().map(GraphRefusal::lasting))
              : answer);
    }
    return noted;
  }

  /**
   * Keeps the answers and says whether there are any; an untried step is sent again, unless it was
   * alone.
   */
  private static <S> boolean settle(
      List<Integer> open,
      List<StepAnswer<S>> round,
      Map<Integer, StepAnswer<S>> answers,
      Patience patience)
      throws PassingFault {
    List<GraphRefusal> passing = new ArrayList<>();
    int before = answers.size();
    for (int i = 0; i < open.size(); i++) {
      if (open.size() == 1 || !round.get(i).isUntried()) {
        keep(open.get(i), round.get(i), answers).ifPresent(passing::add);
      }
    }
    if (answers.size() > before) {
      patience.progressed();
    }
    GraphRefusal.throwWorst(passing);
    return answers.size() > before;
  }

  /** Keeps the answer, or gives the refusal that may be over soon. */
  private static <S> Optional<GraphRefusal> keep(
      int step, StepAnswer<S> answer, Map<Integer, StepAnswer<S>> answers) {
    if (answer.isPassing()) {
      return answer.refusal();
    }
    answers.put(step, answer);
    return Optional.empty();
  }
}
