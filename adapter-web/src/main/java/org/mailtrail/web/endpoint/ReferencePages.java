package org.mailtrail.web.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;

/** Shows what programs may ask: as a page, and as a description for their tools. */
public final class ReferencePages {
  private static final String JSON = "application/json";

  private final OpenApi api;

  private ReferencePages(OpenApi api) {
    this.api = api;
  }

  /** The table with the routes that describe its routes for programs. */
  public static List<Route> beside(List<Route> table) {
    ReferencePages pages = new ReferencePages(new OpenApi(table));
    List<Route> all = new ArrayList<>(table);
    all.add(Route.get(ApiEndpoint.ROOT + "/openapi.json", Admission.VIEWER, visit -> pages.file()));
    all.add(Route.get("/reference", Admission.VIEWER, visit -> pages.page()));
    all.add(Route.get("/reference/openapi.json", Admission.VIEWER, visit -> pages.file()));
    return List.copyOf(all);
  }

  private Reply file() {
    return new Reply.Bytes(JSON, api.bytes(), Map.of());
  }

  private Reply page() {
    return Reply.page("reference", "routes", api.routes());
  }
}
