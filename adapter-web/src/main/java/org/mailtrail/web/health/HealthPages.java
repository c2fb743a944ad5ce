package org.mailtrail.web.health;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.health.memory.DismissTrouble;
import org.mailtrail.application.health.memory.KnownTrouble;
import org.mailtrail.application.health.memory.ListTroubles;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.health.Ailment;
import org.mailtrail.web.look.Lamp;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.RefusalWords;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** Health in words, what waits and what came in, and the passes as they run. */
public final class HealthPages {
  private static final Duration PATIENCE = Duration.ofMillis(700);
  private static final String PATH = "/health";
  private static final int OK = 200;
  private static final int CONFLICT = 409;

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
        Route.get(PATH, Admission.VIEWER, visit -> health(visit, OK, "")),
        Route.post(PATH + "/dismiss", Admission.ADMIN, visit -> turn(visit, DismissTrouble::run)),
        Route.post(PATH + "/recall", Admission.ADMIN, visit -> turn(visit, DismissTrouble::recall)),
        Route.get(PATH + "/events", Admission.VIEWER, visit -> events.answer()));
  }

  private Reply health(Visit visit, int status, String problem) {
    Health health = lamp.now();
    return new Reply.Page(
        status,
        "health",
        Map.of(
            "health",
            health,
            "troubles",
            TroubleView.of(remembered(mailtrail, health), problem),
            "work",
            WorkView.of(mailtrail, visit.frame(), visit.query("after"), PATIENCE)));
  }

  /** Health is told although nothing of it can be remembered. */
  public static List<KnownTrouble> remembered(Mailtrail mailtrail, Health health) {
    try {
      return mailtrail.watching().troubles().run(health);
    } catch (StoreException outOfReach) {
      return ListTroubles.forgetful(health);
    }
  }

  /** Does this with the trouble that the form names. */
  @FunctionalInterface
  private interface Turn {
    DeskAnswer<Ailment.Finding> of(DismissTrouble dismiss, UUID trouble, String who);
  }

  private Reply turn(Visit visit, Turn turn) {
    Optional<UUID> trouble = visit.field("trouble").flatMap(HealthPages::id);
    return trouble
        .map(id -> turn.of(mailtrail.watching().seeing(lamp::now).dismiss(), id, visit.who()))
        .map(
            answer ->
                answer.match(
                    done -> Reply.elsewhere(PATH),
                    refusal -> health(visit, CONFLICT, RefusalWords.of(visit, refusal))))
        .orElseGet(() -> health(visit, CONFLICT, visit.say("refused.trouble-gone")));
  }

  private static Optional<UUID> id(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
