package org.mailtrail.web.health;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.web.look.Lamp;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** Health in words, what waits and what came in, and the passes as they run. */
public final class HealthPages {
  private static final Duration PATIENCE = Duration.ofMillis(700);

  private final Lamp lamp;
  private final Mailtrail mailtrail;
  private final PassEvents events;

  /** The pages over these. */
  public HealthPages(Lamp lamp, Mailtrail mailtrail) {
    this.lamp = lamp;
    this.mailtrail = mailtrail;
    this.events = new PassEvents(mailtrail.jobs().running());
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/health", Admission.VIEWER, this::health),
        Route.get("/health/events", Admission.VIEWER, visit -> events.answer()));
  }

  private Reply health(Visit visit) {
    return new Reply.Page(
        200,
        "health",
        Map.of("health", lamp.now(), "work", WorkView.of(mailtrail, visit.frame(), PATIENCE)));
  }
}
