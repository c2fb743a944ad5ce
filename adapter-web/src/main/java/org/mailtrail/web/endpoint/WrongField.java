package org.mailtrail.web.endpoint;

import java.util.Optional;
import org.mailtrail.web.shape.ApiOperation;
import org.mailtrail.web.shape.JsonShape;
import org.mailtrail.web.shape.Parameter;
import org.mailtrail.web.shape.Parameter.Place;
import org.mailtrail.web.shape.Shapes;
import org.mailtrail.web.site.QueryReader;
import org.mailtrail.web.site.Visit;

/**
 * A parameter or field that is not there, or is not what it has to be.
 *
 * @param name its name
 * @param came what was sent; empty where nothing was
 * @param wanted how it is declared; empty for what lies within another field
 */
record WrongField(String name, Optional<String> came, Optional<Parameter> wanted) {
  private static final String LIMIT = "limit";

  /** What is sent there is told to nobody, not even to who has sent it. */
  private static final String SECRET = "(?i).*(secret|password|token|key).*";

  static WrongField of(ApiOperation operation, String name, Optional<?> came) {
    return new WrongField(
        name,
        came.map(String::valueOf).filter(text -> !name.matches(SECRET)).map(QueryReader::bounded),
        operation.parameters().stream()
            .filter(one -> one.name().equals(name))
            .filter(one -> one.place() == Place.QUERY || one.place() == Place.BODY)
            .findFirst());
  }

  /** What lies within another field is told like a field of its own. */
  static WrongField of(JsonShape.Misfit misfit) {
    return new WrongField(
        misfit.name(),
        Optional.of(QueryReader.bounded(misfit.came())),
        Optional.of(
            new Parameter(
                Place.BODY,
                misfit.name(),
                Shapes.oneOf(misfit.words().toArray(String[]::new)),
                false,
                "")));
  }

  String what(Visit visit) {
    return came.map(text -> visit.say("api.field.came", name, text))
        .orElseGet(() -> visit.say("api.field", name));
  }

  /** All values where they can be counted up, else the range or the shape. */
  String remedy(Visit visit) {
    return wanted
        .map(one -> visit.say("api.field.allowed", allowed(visit, one)))
        .orElseGet(() -> visit.say("api.field.remedy"));
  }

  private static String allowed(Visit visit, Parameter one) {
    JsonShape<?> shape = one.shape();
    if (one.name().equals(LIMIT)) {
      return visit.say("api.shape.range", 1, Call.MOST);
    }
    return shape.words().isEmpty()
        ? visit.say("api.shape." + shape.kind())
        : String.join(", ", shape.words());
  }
}
