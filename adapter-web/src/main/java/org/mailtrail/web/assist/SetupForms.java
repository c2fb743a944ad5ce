package org.mailtrail.web.assist;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.Folders;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.application.port.setup.Routine;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.policy.UnknownPeople;
import org.mailtrail.domain.policy.UnknownPeople.Way;
import org.mailtrail.web.site.QueryReader;
import org.mailtrail.web.site.Visit;

/** Reads the fields of a setup; what cannot be read is an {@link Unreadable}. */
final class SetupForms {
  private SetupForms() {}

  /** A field that cannot be read; its message is the key of the words that say so. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    Unreadable(String key) {
      super(key, null, false, false);
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  static Place place(Visit visit, Function<ExchangeKind, Optional<URI>> standard) {
    ExchangeKind kind = one(ExchangeKind.values(), visit, "kind").orElse(ExchangeKind.ONLINE);
    EmailAddress address =
        visit
            .field("address")
            .flatMap(EmailAddress::parse)
            .orElseThrow(() -> new Unreadable("setup.wrong-address"));
    URI endpoint =
        visit
            .field("endpoint")
            .map(text -> read("setup.wrong-endpoint", () -> URI.create(text)))
            .or(() -> standard.apply(kind))
            .orElseThrow(() -> new Unreadable("setup.wrong-endpoint"));
    return new Place(kind, address, endpoint, folders(visit, kind));
  }

  /** What is left empty is called as in the guides. */
  private static Folders folders(Visit visit, ExchangeKind kind) {
    Folders standard = Folders.standard(kind);
    return read(
        "setup.wrong-folders",
        () ->
            new Folders(
                visit.field("intake").orElse(standard.intake()),
                visit.field("archive").orElse(standard.archive()),
                visit.field("not-logged").orElse(standard.notLogged())));
  }

  static Account account(Visit visit, Account before) {
    return new Account(
        one(Account.Method.values(), visit, "method").orElse(before.method()),
        visit.field("user").orElse(""),
        visit.field("tenant").orElse(""),
        visit.field("client-id").orElse(""),
        visit
            .field("redirect-url")
            .map(text -> read("setup.wrong-redirect", () -> URI.create(text)))
            .orElse(before.redirectUrl()));
  }

  static Routine routine(Visit visit) {
    return read(
        "setup.wrong-routine",
        () ->
            new Routine(
                visit.field("template").orElse(""),
                Integer.parseInt(visit.field("page-size").orElse("")),
                Duration.ofSeconds(Long.parseLong(visit.field("interval").orElse(""))),
                visit.field("adaptive").isPresent(),
                unknownPeople(visit)));
  }

  /** A default contact is named where one is wanted; elsewhere what stands in its field is left. */
  private static UnknownPeople unknownPeople(Visit visit) {
    Way way = one(Way.values(), visit, "unknown-people").orElse(Way.LEAVE);
    return way == Way.CONTACT
        ? UnknownPeople.under(new ContactNumber(visit.field("default-contact").orElse("")))
        : UnknownPeople.by(way);
  }

  private static <E extends Enum<E>> Optional<E> one(E[] values, Visit visit, String field) {
    return new QueryReader(visit).sent(field, values);
  }

  private static <T> T read(String key, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException unreadable) {
      throw new Unreadable(key);
    }
  }
}
