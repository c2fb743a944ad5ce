package org.mailtrail.web.look;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.mailtrail.application.port.access.User;
import org.mailtrail.web.approach.TypedFields;

/** Makes the frame of every page. */
public final class Frames {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final Set<String> PLACES = ZoneId.getAvailableZoneIds();

  private final PageTemplates templates;
  private final UnaryOperator<String> assets;
  private final Lamp lamp;
  private final ZoneId zone;
  private final Clock clock;

  /**
   * Frames.
   *
   * @param zone the local time of those whose browser does not tell theirs
   */
  public Frames(
      PageTemplates templates, UnaryOperator<String> assets, Lamp lamp, ZoneId zone, Clock clock) {
    this.templates = templates;
    this.assets = assets;
    this.lamp = lamp;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * What was asked for, and the number for this answer's scripts.
   *
   * @param typed what was sent with it
   */
  public record Asked(String path, String query, String nonce, TypedFields typed) {}

  /** The templates. */
  public PageTemplates templates() {
    return templates;
  }

  /** The frame of one page; preferences by name, as far as the browser tells them. */
  public Frame frame(
      Asked asked,
      Optional<User> user,
      String seal,
      Function<String, Optional<String>> preference) {
    Words words = Words.in(Language.of(preference.apply("language").orElse("en")));
    boolean isUtc = preference.apply("zone").filter("utc"::equals).isPresent();
    ZoneId local = preference.apply("place").filter(PLACES::contains).map(ZoneId::of).orElse(zone);
    String theme = preference.apply("theme").filter(t -> t.matches("light|dark")).orElse("auto");
    boolean isRed =
        user.isPresent() && lamp.health().filter(health -> !health.isReady()).isPresent();
    return new Frame(
        asked,
        user,
        new Frame.Safety(seal, assets),
        new Frame.Taste(words, isUtc, theme),
        new Times(words, isUtc ? UTC : local, clock),
        isRed);
  }
}
