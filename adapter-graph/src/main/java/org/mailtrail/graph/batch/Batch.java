package org.mailtrail.graph.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.exchange.http.answer.AnswerTooLarge;
import org.mailtrail.exchange.http.answer.BoundedInput;
import org.mailtrail.exchange.http.patience.PassingFault;
import org.mailtrail.graph.json.FieldSink;
import org.mailtrail.graph.json.JsonStream;
import org.mailtrail.graph.transport.GraphCall;
import org.mailtrail.graph.transport.GraphClient;
import org.mailtrail.graph.transport.GraphRefusal;

/** Up to 20 steps in one request, carried out and throttled each for itself. */
final class Batch<S extends FieldSink> {
  static final int MOST_STEPS = 20;

  private final GraphClient client;
  private final Phrase what;
  private final Supplier<S> bodies;
  private final Budget budget;

  /**
   * Batches of one shape.
   *
   * @param bodies takes the answers
   * @param budget how much of the answers is read
   */
  Batch(GraphClient client, Phrase what, Supplier<S> bodies, Budget budget) {
    this.client = client;
    this.what = what;
    this.bodies = bodies;
    this.budget = budget;
  }

  /**
   * Sends the steps once.
   *
   * @param isChained whether each waits for the one before it; after a failure the rest is untried
   * @return the answers, in the steps' order; where they are cut off, as they are larger than
   *     memory should hold, the rest is untried or unanswered
   */
  List<StepAnswer<S>> sendOnce(List<BatchStep> steps, boolean isChained) throws PassingFault {
    byte[] content = JsonStream.object(json -> write(json, steps, isChained));
    GraphCall call = GraphCall.batch(what, steps.size(), isChained, () -> request(content));
    return client.sendOnce(call, body -> read(body, steps));
  }

  private static void write(JsonGenerator json, List<BatchStep> steps, boolean isChained)
      throws IOException {
    json.writeArrayFieldStart("requests");
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).write(json, i, isChained);
    }
    json.writeEndArray();
  }

  private static RequestInformation request(byte[] content) {
    RequestInformation request =
        new RequestInformation(HttpMethod.POST, "{+baseurl}/$batch", new HashMap<>());
    request.setStreamContent(new ByteArrayInputStream(content), "application/json");
    return request;
  }

  private List<StepAnswer<S>> read(InputStream input, List<BatchStep> steps) throws IOException {
    Map<String, StepAnswer<S>> answers = new HashMap<>();
    long most = budget.mostFor(steps.size());
    BoundedInput bounded = new BoundedInput(input, most);
    if (!isBatch(bounded, answers, steps)) {
      throw new IOException("the answer to a batch has no responses");
    }
    budget.spend(bounded.count());
    return inOrder(answers, steps, bounded.count() > most);
  }

  /** Reads the answers up to where they are cut off, and says whether there are such. */
  private boolean isBatch(
      InputStream bounded, Map<String, StepAnswer<S>> answers, List<BatchStep> steps)
      throws IOException {
    boolean[] isBatch = {false};
    try {
      JsonStream.read(
          bounded,
          (name, json) -> {
            if (name.equals("responses") && json.isExpectedStartArrayToken()) {
              isBatch[0] = true;
              collect(json, answers, steps);
            }
          });
      return isBatch[0];
    } catch (AnswerTooLarge large) {
      return true;
    }
  }

  private List<StepAnswer<S>> inOrder(
      Map<String, StepAnswer<S>> answers, List<BatchStep> steps, boolean isCut) {
    List<StepAnswer<S>> inOrder = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      boolean isHarmless = isCut && steps.get(i).isRead();
      GraphRefusal missing = isHarmless ? GraphRefusal.tooLarge() : GraphRefusal.unanswered();
      inOrder.add(
          answers.getOrDefault(
              Integer.toString(i), new StepAnswer<>(bodies.get(), Optional.of(missing))));
    }
    return inOrder;
  }

  private void collect(JsonParser json, Map<String, StepAnswer<S>> answers, List<BatchStep> steps)
      throws IOException {
    for (int count = 0; json.nextToken() != JsonToken.END_ARRAY; count++) {
      if (count == steps.size()) {
        throw new IOException("the answer to a batch has more responses than it had steps");
      }
      StepDraft<S> draft = new StepDraft<>(bodies.get());
      JsonStream.fields(json, draft);
      StepAnswer<S> answer = draft.answer(client.refusals(), steps.get(count).isRead());
      if (answer.refusal().filter(GraphRefusal::isThrottling).isPresent()) {
        client.transport().counters().throttled();
      }
      answers.putIfAbsent(String.valueOf(draft.id()), answer);
    }
  }
}
