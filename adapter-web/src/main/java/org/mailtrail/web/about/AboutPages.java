package org.mailtrail.web.about;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mailtrail.application.inspection.Finding;
import org.mailtrail.application.inspection.InspectInstallation;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** Version and licences; and for admins whether the installation is sound. */
public final class AboutPages {
  private final InspectInstallation installation;
  private final InspectReach reach;

  /** The page over these. */
  public AboutPages(InspectInstallation installation, InspectReach reach) {
    this.installation = installation;
    this.reach = reach;
  }

  /** Its route. */
  public List<Route> routes() {
    return List.of(Route.get("/about", Admission.VIEWER, this::show));
  }

  private Reply show(Visit visit) {
    String version = AboutPages.class.getPackage().getImplementationVersion();
    return new Reply.Page(
        200,
        "about",
        Map.of(
            "version",
            version == null ? "development" : version,
            "libraries",
            Library.shipped(),
            "findings",
            visit.frame().isAdmin() ? findings(visit) : List.of()));
  }

  private List<Finding> findings(Visit visit) {
    List<Finding> found = new ArrayList<>(installation.run());
    found.addAll(reach.run(visit.approach()));
    return found;
  }
}
