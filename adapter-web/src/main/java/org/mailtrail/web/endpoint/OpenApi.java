package org.mailtrail.web.endpoint;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mailtrail.web.shape.ApiOperation;
import org.mailtrail.web.shape.ObjectShape;
import org.mailtrail.web.shape.Parameter;
import org.mailtrail.web.shape.Parameter.Place;
import org.mailtrail.web.site.Json;
import org.mailtrail.web.site.Route;

/** Writes the description of the table's routes for programs: OpenAPI 3.1. */
public final class OpenApi {
  private static final List<String> OF_ALL =
      List.of("400", "401", "403", "404", "429", "500", "503");
  private static final List<String> OF_CHANGES = List.of("409", "413", "415", "422");

  private final List<Route> routes;

  /** Describes those of these routes that are for programs. */
  public OpenApi(List<Route> routes) {
    this.routes = routes.stream().filter(route -> route.operation().isPresent()).toList();
  }

  /** The routes that are described. */
  public List<Route> routes() {
    return routes;
  }

  /** The description. */
  public byte[] bytes() {
    return Json.bytes(this::write);
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("openapi", "3.1.0");
    json.writeObjectFieldStart("info");
    json.writeStringField("title", "Mailtrail");
    json.writeStringField("version", "1");
    json.writeEndObject();
    paths(json);
    components(json);
    security(json);
    json.writeEndObject();
  }

  private void paths(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("paths");
    for (Map.Entry<String, List<Route>> path : byPath().entrySet()) {
      json.writeObjectFieldStart(path.getKey());
      for (Route route : path.getValue()) {
        operation(json, route);
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void security(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("security");
    json.writeStartObject();
    json.writeArrayFieldStart("key");
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private Map<String, List<Route>> byPath() {
    Map<String, List<Route>> paths = new LinkedHashMap<>();
    routes.forEach(
        route -> paths.computeIfAbsent(path(route), none -> new ArrayList<>()).add(route));
    return paths;
  }

  /** The path with its names in braces. */
  public static String path(Route route) {
    return route.path().replace('<', '{').replace('>', '}');
  }

  private static void operation(JsonGenerator json, Route route) throws IOException {
    ApiOperation operation = route.operation().orElseThrow();
    json.writeObjectFieldStart(route.method() == Route.Method.GET ? "get" : "post");
    json.writeStringField("operationId", operation.name());
    json.writeStringField("summary", operation.summary());
    json.writeArrayFieldStart("tags");
    json.writeString(operation.group());
    json.writeEndArray();
    json.writeStringField("x-role", route.admission().name());
    parameters(json, operation);
    OpenApiBodies.body(json, operation);
    OpenApiBodies.answers(json, operation, problems(route));
    json.writeEndObject();
  }

  private static void parameters(JsonGenerator json, ApiOperation operation) throws IOException {
    json.writeArrayFieldStart("parameters");
    for (Parameter parameter : operation.in(Place.PATH)) {
      parameter(json, "path", parameter);
    }
    for (Parameter parameter : operation.in(Place.QUERY)) {
      parameter(json, "query", parameter);
    }
    json.writeEndArray();
  }

  private static List<String> problems(Route route) {
    List<String> all = new ArrayList<>(OF_ALL);
    if (route.method() == Route.Method.POST) {
      all.addAll(OF_CHANGES);
    } else {
      all.addAll(List.of("409", "410"));
    }
    return all;
  }

  private static void parameter(JsonGenerator json, String place, Parameter parameter)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("name", parameter.name());
    json.writeStringField("in", place);
    json.writeStringField("description", parameter.meaning());
    json.writeBooleanField("required", parameter.isNeeded());
    json.writeFieldName("schema");
    parameter.shape().describe(json);
    json.writeEndObject();
  }

  private Map<String, ObjectShape<?>> named() {
    Map<String, ObjectShape<?>> named = new TreeMap<>();
    for (Route route : routes) {
      ApiOperation operation = route.operation().orElseThrow();
      operation.answer().shape().ifPresent(shape -> shape.collect(named));
      operation.parameters().forEach(parameter -> parameter.shape().collect(named));
    }
    OpenApiBodies.PROBLEM.collect(named);
    return named;
  }

  private void components(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("components");
    json.writeObjectFieldStart("schemas");
    for (Map.Entry<String, ObjectShape<?>> one : named().entrySet()) {
      json.writeFieldName(one.getKey());
      one.getValue().define(json);
    }
    json.writeEndObject();
    json.writeObjectFieldStart("securitySchemes");
    json.writeObjectFieldStart("key");
    json.writeStringField("type", "http");
    json.writeStringField("scheme", "bearer");
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }
}
