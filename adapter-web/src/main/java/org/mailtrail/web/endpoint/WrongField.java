package org.mailtrail.web.endpoint;

import java.util.Optional;
import org.mailtrail.web.shape.ApiOperation;
import org.mailtrail.web.shape.JsonShape;
import org.mailtrail.web.shape.Misfit;
import org.mailtrail.web.shape.Parameter;
import org.mailtrail.web.shape.Parameter.Place;
import org.mailtrail.web.site.QueryReader;
import org.mailtrail.web.site.Visit;

/**
 * A parameter or field that is not there, or is not what it has to be.
 *
 * @param name its name
 * @param kind what is the matter
 * @param came what was sent; empty where nothing was, or nobody is told
 * @param wanted how it is declared; empty for what lies within another field
 */
record WrongField(
    String name, Misfit.Kind kind, Optional<String> came, Optional<JsonShape<?>> wanted) {
  /** What is sent there is told to nobody, not even to who has sent it. */
  private static final String SECRET = "(?i).*(secret|password|token|key).*";

  static WrongField of(ApiOperation operation, String name, Optional<?> came) {
    return new WrongField(
        name,
        Misfit.Kind.UNREADABLE,
        came.map(String::valueOf).flatMap(text -> told(name, text)),
        operation.parameters().stream()
            .filter(one -> one.name().equals(name))
            .filter(one -> one.place() == Place.QUERY || one.place() == Place.BODY)
            .findFirst()
            .map(Parameter::shape));
  }

  /** What lies within another field is told like a field of its own. */
  static WrongField of(Misfit misfit) {
    return new WrongField(
        misfit.name(),
        misfit.kind(),
        misfit.kind() == Misfit.Kind.UNREADABLE
            ? told(misfit.name(), misfit.came())
            : Optional.empty(),
        Optional.of(misfit.wanted()));
  }

  private static Optional<String> told(String name, String came) {
    return Optional.of(came).filter(text -> !name.matches(SECRET)).map(QueryReader::bounded);
  }

  String code() {
    return kind == Misfit.Kind.UNKNOWN ? "unknown-field" : "unreadable";
  }

  String what(Visit visit) {
    return switch (kind) {
      case UNKNOWN -> visit.say("api.unknown.field", QueryReader.bounded(name));
      case TWICE -> visit.say("api.field.twice", name);
      case MISSING -> visit.say("api.field", name);
      case UNREADABLE ->
          came.map(text -> visit.say("api.field.came", name, text))
              .orElseGet(() -> visit.say("api.field", name));
    };
  }

  /** All values where they can be counted up, else the range or the shape. */
  String remedy(Visit visit) {
    return kind == Misfit.Kind.UNKNOWN
        ? visit.say("api.unknown.remedy", wanted.map(WrongField::names).orElse(""))
        : wanted
            .map(one -> visit.say("api.field.allowed", allowed(visit, one)))
            .orElseGet(() -> visit.say("api.field.remedy"));
  }

  private static String names(JsonShape<?> shape) {
    return String.join(", ", shape.words());
  }

  private static String allowed(Visit visit, JsonShape<?> shape) {
    if (!shape.words().isEmpty()) {
      return names(shape);
    }
    String key = "api.shape." + shape.kind();
    return shape
        .range()
        .map(range -> visit.say(key + ".range", number(range.least()), number(range.most())))
        .orElseGet(() -> visit.say(key));
  }

  /** As programs write it, whatever the language. */
  private static String number(long number) {
    return String.valueOf(number);
  }
}
