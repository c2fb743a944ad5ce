package org.mailtrail.graph.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.mailtrail.graph.json.FieldSink;
import org.mailtrail.graph.transport.GraphClient;
import org.mailtrail.graph.transport.PassingFault;
import org.mailtrail.graph.transport.Patience;
import org.mailtrail.graph.transport.Refusal;

/** Reads in batches; steps that fail in passing are read again until the deadline. */
public final class BatchReads<S extends FieldSink> {
  private final GraphClient client;
  private final String what;
  private final Batch<S> batch;

  /**
   * Reads of one shape.
   *
   * @param bodies takes the answers
   */
  public BatchReads(GraphClient client, String what, Supplier<S> bodies) {
    this.client = client;
    this.what = what;
    this.batch = new Batch<>(client, what, bodies);
  }

  /**
   * Reads up to 20.
   *
   * @return the answers in order, each a success or a refusal of just that step
   */
  public List<StepAnswer<S>> read(List<Step> steps) {
    SortedMap<Integer, StepAnswer<S>> answers = new TreeMap<>();
    Patience patience = client.patience(what);
    while (answers.size() < steps.size()) {
      List<Integer> open =
          IntStream.range(0, steps.size()).filter(i -> !answers.containsKey(i)).boxed().toList();
      try {
        List<StepAnswer<S>> round = batch.sendOnce(open.stream().map(steps::get).toList());
        settle(open, round, answers, patience);
      } catch (PassingFault fault) {
        patience.bear(fault);
      }
    }
    return List.copyOf(answers.values());
  }

  private static <S> void settle(
      List<Integer> open,
      List<StepAnswer<S>> round,
      Map<Integer, StepAnswer<S>> answers,
      Patience patience)
      throws PassingFault {
    List<Refusal> passing = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      StepAnswer<S> answer = round.get(i);
      if (answer.isPassing()) {
        answer.refusal().ifPresent(passing::add);
      } else {
        answers.put(open.get(i), answer);
      }
    }
    if (passing.size() < open.size()) {
      patience.progressed();
    }
    PassingFault.throwWorst(passing);
  }
}
