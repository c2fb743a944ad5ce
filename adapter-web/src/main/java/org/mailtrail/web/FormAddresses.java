package org.mailtrail.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/**
 * The addresses to which forms are sent, asked for as pages. A refused form is shown at one of
 * them, and so a change of language, a reload from the address bar or a sign-in leads there.
 */
final class FormAddresses {
  private final Set<String> pages;

  private FormAddresses(List<Route> table) {
    this.pages =
        table.stream()
            .filter(route -> route.method() == Route.Method.GET)
            .map(Route::path)
            .collect(Collectors.toSet());
  }

  /** The table with routes that lead from each such address to the page above it. */
  static List<Route> beside(List<Route> table) {
    FormAddresses addresses = new FormAddresses(table);
    List<Route> all = new ArrayList<>(table);
    table.stream()
        .filter(addresses::isFormAlone)
        .map(form -> Route.get(form.path(), form.admission(), addresses.leadingUp(form.path())))
        .forEach(all::add);
    return List.copyOf(all);
  }

  private boolean isFormAlone(Route route) {
    return route.isSealed() && !route.isForPrograms() && !pages.contains(route.path());
  }

  private Route.Handler leadingUp(String path) {
    int steps = 0;
    for (String above = path; !above.isEmpty() && !pages.contains(above); steps++) {
      above = up(above);
    }
    int ups = steps;
    return visit -> Reply.elsewhere(above(visit, ups));
  }

  private static String above(Visit visit, int steps) {
    String path = visit.here();
    for (int step = 0; step < steps; step++) {
      path = up(path);
    }
    return path.isEmpty() ? "/" : path;
  }

  private static String up(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
