package org.mailtrail.graph.batch;

import com.fasterxml.jackson.core.JsonParser;
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
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.graph.json.FieldSink;
import org.mailtrail.graph.json.JsonStream;
import org.mailtrail.graph.transport.Call;
import org.mailtrail.graph.transport.GraphClient;
import org.mailtrail.graph.transport.PassingFault;
import org.mailtrail.graph.transport.Refusal;

/** Up to 20 steps in one request, carried out and throttled each for itself. */
final class Batch<S extends FieldSink> {
  static final int MOST_STEPS = 20;

  private final GraphClient client;
  private final String what;
  private final Supplier<S> bodies;

  Batch(GraphClient client, String what, Supplier<S> bodies) {
    this.client = client;
    this.what = what;
    this.bodies = bodies;
  }

  /**
   * Sends the steps once.
   *
   * @return the answers, in the steps' order
   */
  List<StepAnswer<S>> sendOnce(List<Step> steps) throws PassingFault {
    byte[] content = JsonStream.object(json -> write(json, steps));
    Call call = new Call(what, Kind.NOT_FOUND, steps.size(), () -> request(content));
    return client.sendOnce(call, body -> read(body, steps.size()));
  }

  private static void write(com.fasterxml.jackson.core.JsonGenerator json, List<Step> steps)
      throws IOException {
    json.writeArrayFieldStart("requests");
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).write(json, i);
    }
    json.writeEndArray();
  }

  private static RequestInformation request(byte[] content) {
    RequestInformation request =
        new RequestInformation(HttpMethod.POST, "{+baseurl}/$batch", new HashMap<>());
    request.setStreamContent(new ByteArrayInputStream(content), "application/json");
    return request;
  }

  private List<StepAnswer<S>> read(InputStream input, int steps) throws IOException {
    Map<String, StepAnswer<S>> answers = new HashMap<>();
    boolean[] isBatch = {false};
    JsonStream.read(
        input,
        (name, json) -> {
          if (name.equals("responses")) {
            isBatch[0] = true;
            collect(json, answers);
          }
        });
    if (!isBatch[0]) {
      throw new IOException("the answer to a batch has no responses");
    }
    List<StepAnswer<S>> inOrder = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      inOrder.add(answers.getOrDefault(Integer.toString(i), unanswered()));
    }
    return inOrder;
  }

  private void collect(JsonParser json, Map<String, StepAnswer<S>> answers) throws IOException {
    for (StepDraft<S> draft : JsonStream.objects(json, () -> new StepDraft<>(bodies.get()))) {
      StepAnswer<S> answer = draft.answer(client.refusals());
      if (answer.refusal().filter(Refusal::isThrottling).isPresent()) {
        client.counters().throttled();
      }
      answers.put(String.valueOf(draft.id()), answer);
    }
  }

  private StepAnswer<S> unanswered() {
    return new StepAnswer<>(bodies.get(), Optional.of(Refusal.unanswered()));
  }
}
