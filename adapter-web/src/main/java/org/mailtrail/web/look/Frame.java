package org.mailtrail.web.look;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.User;
import org.mailtrail.web.approach.TypedFields;

/** What every page shows around its content, and the words and times in it. */
public final class Frame {
  private static final List<Place> HEALTH =
      List.of(
          new Place("/health", "health.now", false),
          new Place("/ledger", "ledger.title", false),
          new Place("/explain", "explain.title", false),
          new Place("/failed", "failed.title", false),
          new Place("/badges", "badges.title", false),
          new Place("/wall", "wall.title", false));

  private static final Set<String> FOR_ADMINS = Set.of("/failed", "/badges");

  private final Frames.Asked asked;
  private final Optional<User> user;
  private final Safety safety;
  private final Taste taste;
  private final Times times;
  private final boolean red;

  Frame(
      Frames.Asked asked,
      Optional<User> user,
      Safety safety,
      Taste taste,
      Times times,
      boolean red) {
    this.asked = asked;
    this.user = user;
    this.safety = safety;
    this.taste = taste;
    this.times = times;
    this.red = red;
  }

  /**
   * What forms and links need.
   *
   * @param seal against forged requests
   * @param assets the addresses of style and scripts
   */
  record Safety(String seal, UnaryOperator<String> assets) {}

  /** What the visitor prefers. */
  record Taste(Words words, boolean utc, String theme) {}

  /** One place in the rail. */
  public record Place(String path, String key, boolean current) {}

  /** Words in the visitor's language. */
  public String say(String key, Object... values) {
    return taste.words().say(key, values);
  }

  /** What somebody is told. */
  public String say(Phrase phrase) {
    return taste.words().say(phrase, times);
  }

  /** Whether what somebody is told is shown in English, whatever the visitor reads. */
  public boolean isForeign(Phrase phrase) {
    return !Words.isKnown(phrase);
  }

  /** The words for a value of an enumeration; its own name, made legible, where there are none. */
  public String name(String prefix, Enum<?> value) {
    String key = prefix + "." + value.name().toLowerCase(Locale.ROOT);
    return taste.words().has(key)
        ? say(key)
        : value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A time. */
  public Moment moment(Instant at) {
    return times.moment(at);
  }

  /** When a day begins, where the visitor is. */
  public Instant startOf(LocalDate day) {
    return times.startOf(day);
  }

  /** The time of day. */
  public String clock(Instant at) {
    return times.clock(at);
  }

  /** Where the visitor is. */
  public ZoneId zone() {
    return times.zone();
  }

  /** A month by its name, with the year where it is another one. */
  public String month(YearMonth month) {
    return times.month(month);
  }

  /** A day of a year that goes without saying. */
  public String day(LocalDate day) {
    return times.day(day);
  }

  /** How long something lasted, in days, hours and minutes. */
  public String span(Duration length) {
    return times.span(length);
  }

  /** How long something takes. */
  public String length(Duration length) {
    return times.length(length);
  }

  /** A whole number, grouped as the language groups it. */
  public String number(long number) {
    return String.format(taste.words().language().locale(), "%,d", number);
  }

  /** An amount, grouped as the language groups it, with as many decimals as it has. */
  public String amount(BigDecimal amount) {
    NumberFormat format = NumberFormat.getNumberInstance(taste.words().language().locale());
    format.setMaximumFractionDigits(Math.max(0, amount.scale()));
    return format.format(amount);
  }

  /** The places in the rail that the visitor may enter. */
  public List<Place> places() {
    return List.of(
        place("/", "rail.log"),
        place("/unmatched", "rail.unmatched"),
        place("/opportunities", "rail.opportunities"),
        place("/people", "rail.people"),
        place("/mailboxes", "rail.mailboxes"),
        place("/health", "rail.health"));
  }

  /** The places of health that the visitor may enter. */
  public List<Place> healthPlaces() {
    return HEALTH.stream()
        .filter(place -> isAdmin() || !FOR_ADMINS.contains(place.path()))
        .map(place -> new Place(place.path(), place.key(), isAt(place.path())))
        .toList();
  }

  private Place place(String path, String key) {
    return switch (path) {
      case "/" -> new Place(path, key, asked.path().equals("/") || isAt("/entries"));
      case "/health" -> new Place(path, key, HEALTH.stream().map(Place::path).anyMatch(this::isAt));
      default -> new Place(path, key, isAt(path));
    };
  }

  private boolean isAt(String path) {
    return (asked.path() + "/").startsWith(path + "/");
  }

  /** The address of style, script or icon. */
  public String asset(String name) {
    return safety.assets().apply(name);
  }

  /** The tab's icon. */
  public String icon() {
    return asset(red ? "icon-red.svg" : "icon.svg");
  }

  /** Whether health is red. */
  public boolean isRed() {
    return red;
  }

  /** What was typed, where the page answers a form. */
  public TypedFields typed() {
    return asked.typed();
  }

  /** Against forged requests: every form that changes something sends it. */
  public String seal() {
    return safety.seal();
  }

  /** For the scripts of this answer. */
  public String nonce() {
    return asked.nonce();
  }

  /** The address of this page, to come back to. */
  public String here() {
    return asked.path() + (asked.query().isEmpty() ? "" : "?" + asked.query());
  }

  /** The language. */
  public Language language() {
    return taste.words().language();
  }

  /** Whether times are those of UTC. */
  public boolean isUtc() {
    return taste.utc();
  }

  /** Light, dark, or as the system has it. */
  public String theme() {
    return taste.theme();
  }

  /** Whether somebody is signed in. */
  public boolean isSignedIn() {
    return user.isPresent();
  }

  /** The user's name; empty when nobody is signed in. */
  public String userName() {
    return user.map(known -> known.name().value()).orElse("");
  }

  /** Whether the visitor may act on the log. */
  public boolean isSales() {
    return user.filter(known -> known.role().includes(Role.SALES)).isPresent();
  }

  /** Whether the visitor may set up mailboxes and users. */
  public boolean isAdmin() {
    return user.filter(known -> known.role().includes(Role.ADMIN)).isPresent();
  }
}
