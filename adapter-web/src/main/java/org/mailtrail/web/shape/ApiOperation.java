package org.mailtrail.web.shape;

import java.util.List;
import java.util.Optional;

/**
 * What a route for programs does.
 *
 * @param name a verb phrase in one word, unique
 * @param group under which heading it is shown
 * @param summary in a sentence
 * @param parameters what it takes
 * @param largest so many bytes may be sent
 * @param answer what it answers
 */
public record ApiOperation(
    String name,
    String group,
    String summary,
    List<Parameter> parameters,
    int largest,
    Answer answer) {
  /** Copies the parameters. */
  public ApiOperation {
    parameters = List.copyOf(parameters);
  }

  /**
   * What is answered when all is well.
   *
   * @param type the media type
   * @param shape of JSON; empty for bytes
   */
  public record Answer(String type, Optional<JsonShape<?>> shape) {}

  /** What it takes in this place. */
  public List<Parameter> in(Parameter.Place place) {
    return parameters.stream().filter(parameter -> parameter.place() == place).toList();
  }
}
