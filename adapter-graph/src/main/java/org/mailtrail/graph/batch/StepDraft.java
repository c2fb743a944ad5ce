package org.mailtrail.graph.batch;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.graph.json.ErrorBody;
import org.mailtrail.graph.json.FieldSink;
import org.mailtrail.graph.json.JsonStream;
import org.mailtrail.graph.json.Values;
import org.mailtrail.graph.transport.GraphRefusal;
import org.mailtrail.graph.transport.RefusalReader;

/** One element of a batch's {@code responses}, while it is read. */
final class StepDraft<S extends FieldSink> implements FieldSink {
  private final S body;
  private final ErrorBody error = new ErrorBody();
  private final Values values = new Values();
  private @Nullable String id;
  private @Nullable String retryAfter;
  private int status;
  private boolean hasContent;

  StepDraft(S body) {
    this.body = body;
  }

  @Override
  public void field(String name, JsonParser json) throws IOException {
    switch (name) {
      case "id" -> id = values.text(name, json);
      case "status" -> status = (int) values.number(name, json);
      case "headers" -> JsonStream.fields(json, this::header);
      case "body" -> JsonStream.fields(json, this::bodyField);
      default -> json.skipChildren();
    }
  }

  private void header(String name, JsonParser json) throws IOException {
    if (name.equalsIgnoreCase("Retry-After")) {
      retryAfter = json.getValueAsString();
    }
  }

  private void bodyField(String name, JsonParser json) throws IOException {
    if (name.equals("error")) {
      error.field(name, json);
    } else {
      hasContent = true;
      body.field(name, json);
    }
  }

  @Nullable String id() {
    return id;
  }

  /**
   * The answer.
   *
   * @param isRead whether something was asked for: a success without it says nothing of anything
   */
  StepAnswer<S> answer(RefusalReader refusals, boolean isRead) {
    return new StepAnswer<>(body, refusal(refusals, isRead));
  }

  private Optional<GraphRefusal> refusal(RefusalReader refusals, boolean isRead) {
    if (status < 200 || status >= 300) {
      return Optional.of(refusals.ofStep(status == 0 ? 504 : status, error, retryAfter));
    }
    return isRead && !hasContent ? Optional.of(GraphRefusal.withoutContent()) : Optional.empty();
  }
}
