package org.mailtrail.web.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.web.shape.ApiOperation;
import org.mailtrail.web.shape.JsonShape;
import org.mailtrail.web.shape.Parameter;
import org.mailtrail.web.shape.Parameter.Place;
import org.mailtrail.web.shape.Shapes;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Json;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;

/** Declares one route for programs: where, for whom, what it takes and what it answers. */
public final class ApiEndpoint {
  /** What all of them begin with. */
  public static final String ROOT = "/api/v1";

  private static final int USUAL = 1_000_000;
  private static final String JSON = "application/json";

  private final Route.Method method;
  private final String path;
  private final Admission admission;
  private final List<Parameter> parameters = new ArrayList<>();
  private String name = "";
  private String summary = "";
  private int largest = USUAL;

  private ApiEndpoint(Route.Method method, String path, Admission admission) {
    this.method = method;
    this.path = path;
    this.admission = admission;
  }

  /** One that reads. */
  public static ApiEndpoint get(String path, Admission admission) {
    return new ApiEndpoint(Route.Method.GET, ROOT + path, admission);
  }

  /** One that changes. */
  public static ApiEndpoint post(String path, Admission admission) {
    return new ApiEndpoint(Route.Method.POST, ROOT + path, admission);
  }

  /** What it is called, and what it does in a sentence. */
  public ApiEndpoint does(String verb, String sentence) {
    this.name = verb;
    this.summary = sentence;
    return this;
  }

  /** A part of the path. */
  public ApiEndpoint path(String parameter, JsonShape<?> shape, String meaning) {
    return taking(new Parameter(Place.PATH, parameter, shape, true, meaning));
  }

  /** Something behind the question mark, which may be left out. */
  public ApiEndpoint query(String parameter, JsonShape<?> shape, String meaning) {
    return taking(new Parameter(Place.QUERY, parameter, shape, false, meaning));
  }

  /** A list of which so many are told. */
  public ApiEndpoint atMost() {
    return query(
        "limit",
        Shapes.whole(1, Call.MOST),
        "How many, 1 to " + Call.MOST + "; 100 if it is not said.");
  }

  /** A list that is told page by page. */
  public ApiEndpoint inPages() {
    return query("after", Shapes.text(), "What the page before told as next.").atMost();
  }

  /** A field of the object that is sent. */
  public ApiEndpoint needs(String field, JsonShape<?> shape, String meaning) {
    return taking(new Parameter(Place.BODY, field, shape, true, meaning));
  }

  /** A field of the object that is sent, which may be left out. */
  public ApiEndpoint takes(String field, JsonShape<?> shape, String meaning) {
    return taking(new Parameter(Place.BODY, field, shape, false, meaning));
  }

  /** A file that is sent as it is, of this media type. */
  public ApiEndpoint file(String type, JsonShape<?> shape, String meaning) {
    return taking(new Parameter(Place.FILE, type, shape, true, meaning));
  }

  /** So many bytes may be sent, in the place of the usual million. */
  public ApiEndpoint upTo(int bytes) {
    this.largest = bytes;
    return this;
  }

  /** The same with these as well. */
  public ApiEndpoint taking(List<Parameter> more) {
    parameters.addAll(more);
    return this;
  }

  private ApiEndpoint taking(Parameter parameter) {
    return taking(List.of(parameter));
  }

  /** The route, answered with JSON of this shape. */
  public <T> Route answers(JsonShape<T> shape, Function<Call, T> answer) {
    return route(
        new ApiOperation.Answer(JSON, Optional.of(shape)),
        call -> {
          T value = answer.apply(call);
          return new Reply.Bytes(JSON, Json.bytes(json -> shape.write(json, value)), Map.of());
        });
  }

  /** The route, answered with something of this media type. */
  public Route answers(String type, Function<Call, Reply> answer) {
    return route(new ApiOperation.Answer(type, Optional.empty()), answer);
  }

  private Route route(ApiOperation.Answer told, Function<Call, Reply> answer) {
    ApiOperation operation = new ApiOperation(name, group(), summary, parameters, largest, told);
    return new Route(
        method,
        path,
        admission,
        visit -> {
          try {
            return answer.apply(Call.of(visit, operation, method));
          } catch (Unfit unfit) {
            return unfit.trouble();
          }
        },
        false,
        Optional.of(operation));
  }

  /** The first word of the path. */
  private String group() {
    return path.substring(ROOT.length() + 1).replaceFirst("/.*", "");
  }
}
