package org.mailtrail.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.port.log.InteractionLog;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.web.log.EntryQuery;
import org.mailtrail.web.look.Lamp;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Json;
import org.mailtrail.web.site.NotThere;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** Entries and health as JSON, for whoever shows an API key of a user. */
public final class ApiPages {
  private static final int USUAL = 100;
  private static final int MOST = 500;
  private static final String TYPE = "application/json";

  private final InteractionLog log;
  private final Lamp lamp;

  /** The interface over these. */
  public ApiPages(InteractionLog log, Lamp lamp) {
    this.log = log;
    this.lamp = lamp;
  }

  /** Its routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/api/v1/entries", Admission.VIEWER, this::entries),
        Route.get("/api/v1/entries/{number}", Admission.VIEWER, this::entry),
        Route.get("/api/v1/health", Admission.VIEWER, visit -> health()));
  }

  private static Reply json(Json.Writing writing) {
    return new Reply.Bytes(TYPE, Json.bytes(writing), Map.of());
  }

  private Reply entries(Visit visit) {
    EntryQuery query = EntryQuery.of(visit);
    Optional<Integer> limit = limit(visit);
    if (!query.problems().isEmpty() || limit.isEmpty()) {
      return new Reply.Trouble(
          400, visit.say("api.filter"), "/api/v1/entries", visit.say("api.filter.remedy", MOST));
    }
    int most = limit.get();
    List<InteractionLogEntry> found = log.page(query.filter(), before(visit), most + 1);
    List<InteractionLogEntry> page = found.stream().limit(most).toList();
    return json(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("entries");
          for (InteractionLogEntry entry : page) {
            EntryJson.write(json, entry);
          }
          json.writeEndArray();
          if (found.size() > most) {
            json.writeNumberField("before", page.get(most - 1).number().value());
          }
          json.writeEndObject();
        });
  }

  private static Optional<EntryNumber> before(Visit visit) {
    return visit
        .query("before")
        .filter(text -> text.matches("[1-9]\\d{0,17}"))
        .map(text -> new EntryNumber(Long.parseLong(text)));
  }

  private static Optional<Integer> limit(Visit visit) {
    return Optional.of(visit.query("limit").orElse(String.valueOf(USUAL)))
        .filter(text -> text.matches("\\d{1,3}"))
        .map(Integer::valueOf)
        .filter(limit -> limit >= 1 && limit <= MOST);
  }

  private Reply entry(Visit visit) {
    return Optional.of(visit.path("number"))
        .filter(text -> text.matches("[1-9]\\d{0,17}"))
        .flatMap(text -> log.find(new EntryNumber(Long.parseLong(text))))
        .map(entry -> json(json -> EntryJson.write(json, entry)))
        .orElseGet(() -> NotThere.of(visit, "/api/v1/entries/" + visit.path("number")));
  }

  private Reply health() {
    Health health = lamp.now();
    return json(
        json -> {
          json.writeStartObject();
          json.writeBooleanField("ready", health.isReady());
          json.writeArrayFieldStart("reasons");
          for (Symptom reason : health.reasons()) {
            ReasonJson.write(json, reason);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
