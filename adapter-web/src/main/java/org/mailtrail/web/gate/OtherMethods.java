package org.mailtrail.web.gate;

import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;

/**
 * A method by which a path for programs is not served.
 *
 * @param type the method
 * @param path the path
 * @param allowed by which it is
 */
record OtherMethods(HandlerType type, String path, String allowed) {
  private static final List<HandlerType> ALL =
      List.of(
          HandlerType.GET,
          HandlerType.POST,
          HandlerType.PUT,
          HandlerType.PATCH,
          HandlerType.DELETE);

  /** All of them, of these routes. */
  static List<OtherMethods> of(List<Route> routes) {
    List<OtherMethods> others = new ArrayList<>();
    served(routes)
        .forEach(
            (path, methods) ->
                ALL.stream()
                    .filter(type -> !methods.contains(type.name()))
                    .forEach(
                        type ->
                            others.add(new OtherMethods(type, path, String.join(", ", methods)))));
    return others;
  }

  /** By path, the methods by which it is. */
  private static Map<String, Set<String>> served(List<Route> routes) {
    Map<String, Set<String>> served = new TreeMap<>();
    routes.stream()
        .filter(Route::isForPrograms)
        .forEach(
            route ->
                served
                    .computeIfAbsent(route.path(), none -> new TreeSet<>())
                    .add(route.method().name()));
    return served;
  }

  /** Refuses, in words. */
  Route route() {
    return Route.get(
        path,
        Admission.VIEWER,
        visit ->
            new Reply.Trouble(
                405,
                visit.say("api.method", type.name()),
                visit.here(),
                visit.say("api.method.remedy", allowed),
                "method"));
  }
}
