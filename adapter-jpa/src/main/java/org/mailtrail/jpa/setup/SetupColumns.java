package org.mailtrail.jpa.setup;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.Folders;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.application.port.setup.Routine;
import org.mailtrail.application.port.setup.Switch;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.policy.UnknownPeople;
import org.mailtrail.jpa.row.Stored;

/** The columns of a setup, of one that is or of one that was. */
@MappedSuperclass
@NullUnmarked
abstract class SetupColumns {
  @Id String name;
  String kind;
  String address;
  String endpoint;
  String intake;
  String archive;

  @Column(name = "not_logged")
  String notLogged;

  @Column(name = "sign_in")
  String signIn;

  String account;
  String tenant;

  @Column(name = "client_id")
  String clientId;

  @Column(name = "redirect_url")
  String redirectUrl;

  String template;

  @Column(name = "page_size")
  int pageSize;

  @Column(name = "pass_interval")
  String interval;

  boolean adaptive;

  @Column(name = "unknown_people")
  String unknownPeople;

  boolean enabled;

  @Column(name = "switched_by")
  String switchedBy;

  @Column(name = "switched_at")
  Instant switchedAt;

  long version;

  /** The whole row, by the names of its columns. */
  static SortedMap<String, Object> columns(MailboxSetup setup) {
    SortedMap<String, Object> columns = new TreeMap<>();
    columns.put("name", setup.name().value());
    columns.put("enabled", setup.enabled());
    columns.put(
        "switched_by", setup.logging().last().map(Switch.Turn::who).map(Stored::text).orElse(""));
    setup.logging().last().ifPresent(turn -> columns.put("switched_at", turn.at()));
    columns.put("version", setup.version());
    columns.putAll(columns(setup.place()));
    columns.putAll(columns(setup.account()));
    columns.putAll(columns(setup.routine()));
    return columns;
  }

  private static Map<String, Object> columns(Place place) {
    return Map.of(
        "kind", place.kind().name(),
        "address", Stored.text(place.address().toString()),
        "endpoint", place.endpoint().toString(),
        "intake", Stored.text(place.folders().intake()),
        "archive", Stored.text(place.folders().archive()),
        "not_logged", Stored.text(place.folders().notLogged()));
  }

  private static Map<String, Object> columns(Account account) {
    return Map.of(
        "sign_in", account.method().name(),
        "account", Stored.text(account.user()),
        "tenant", Stored.text(account.tenant()),
        "client_id", Stored.text(account.clientId()),
        "redirect_url", account.redirectUrl().toString());
  }

  private static Map<String, Object> columns(Routine routine) {
    return Map.of(
        "template", Stored.text(routine.template()),
        "page_size", routine.pageSize(),
        "pass_interval", routine.interval().toString(),
        "adaptive", routine.adaptive(),
        "unknown_people", Stored.text(routine.unknownPeople().word()));
  }

  MailboxSetup setup() {
    return new MailboxSetup(
        new MailboxName(name),
        place(),
        new Account(
            Account.Method.valueOf(signIn), account, tenant, clientId, URI.create(redirectUrl)),
        routine(),
        new Switch(enabled, turn()),
        version);
  }

  private Place place() {
    return new Place(
        ExchangeKind.valueOf(kind),
        Stored.address(address),
        URI.create(endpoint),
        new Folders(intake, archive, notLogged));
  }

  private Routine routine() {
    return new Routine(
        template, pageSize, Duration.parse(interval), adaptive, UnknownPeople.parse(unknownPeople));
  }

  /** A time without anybody is what is left of a turn before. */
  private Optional<Switch.Turn> turn() {
    return Optional.ofNullable(switchedAt)
        .filter(at -> !switchedBy.isEmpty())
        .map(at -> new Switch.Turn(switchedBy, at));
  }
}
