package org.mailtrail.bootstrap.service;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.health.Reason;
import org.mailtrail.bootstrap.service.HttpPages.Page;

/**
 * {@code /health/live} answers as long as the process does; {@code /health/ready} is 503 whenever
 * mail may be waiting unseen, with the reasons; {@code /metrics} is for Prometheus.
 */
final class HealthPages implements Function<String, Optional<Page>> {
  private static final String JSON = "application/json";
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Supplier<Health> health;
  private final Metrics metrics;

  HealthPages(Supplier<Health> health, Metrics metrics) {
    this.health = health;
    this.metrics = metrics;
  }

  @Override
  public Optional<Page> apply(String path) {
    return switch (path) {
      case "/health/live" -> Optional.of(new Page(200, JSON, "{\"status\":\"UP\"}\n"));
      case "/health/ready" -> Optional.of(ready(health.get()));
      case "/metrics" ->
          Optional.of(new Page(200, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape()));
      default -> Optional.empty();
    };
  }

  private static Page ready(Health health) {
    return new Page(health.isReady() ? 200 : 503, JSON, json(health) + "\n");
  }

  private static String json(Health health) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("status", health.isReady() ? "UP" : "DOWN");
      json.writeArrayFieldStart("reasons");
      for (Reason reason : health.reasons()) {
        write(json, reason);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Reason reason) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", reason.code().name());
    json.writeBooleanField("red", reason.code().isRed());
    if (reason.mailbox().isPresent()) {
      json.writeStringField("mailbox", reason.mailbox().get().value());
    }
    json.writeStringField("what", reason.what());
    json.writeStringField("remedy", reason.remedy());
    json.writeEndObject();
  }
}
