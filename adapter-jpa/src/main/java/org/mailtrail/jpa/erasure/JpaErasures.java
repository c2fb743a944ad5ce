package org.mailtrail.jpa.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.people.Erasures;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.Portions;
import org.mailtrail.jpa.row.Stored;

/** Erases contacts, and remembers hashes of their addresses in the table {@code erased_address}. */
public final class JpaErasures implements Erasures {
  private static final String FIRST_DAYS =
      "select address_hash, cast(first_day as varchar(20)) from erased_address"
          + " where address_hash = any(:hashes)";
  private static final String BAR =
      "insert into erased_address (address_hash, erased_at) values (:hash, :at)"
          + " on conflict do nothing";
  private static final String BAR_AGAIN =
      "update erased_address set erased_at = :at, first_day = null where address_hash = :hash";
  private static final String WANT =
      "update erased_address set first_day = :day"
          + " where first_day is null and address_hash = any(:hashes)";

  private final Sessions sessions;

  public JpaErasures(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Extent extent(ContactNumber number) {
    return sessions.read(session -> Traces.of(session, number).extent());
  }

  @Override
  public void erase(ContactNumber number, Instant at) {
    sessions.call(
        session -> {
          Traces traces = Traces.of(session, number);
          traces.erase();
          return barred(session, traces.addresses(), Stored.time(at));
        });
  }

  private static int barred(StatelessSession session, List<String> addresses, Instant at) {
    AddressHashes hashes = AddressHashes.made(session);
    addresses.forEach(one -> bar(session, hashes.hash(one), at));
    return addresses.size();
  }

  private static void bar(StatelessSession session, String hash, Instant at) {
    for (String statement : List.of(BAR, BAR_AGAIN)) {
      session
          .createNativeMutationQuery(statement)
          .setParameter("hash", hash)
          .setParameter("at", at)
          .executeUpdate();
    }
  }

  @Override
  public Map<EmailAddress, LocalDate> firstDays(Collection<EmailAddress> addresses) {
    return sessions.read(
        session ->
            AddressHashes.known(session)
                .map(hashes -> firstDays(session, byHash(hashes, addresses)))
                .orElseGet(Map::of));
  }

  private static Map<EmailAddress, LocalDate> firstDays(
      StatelessSession session, Map<String, EmailAddress> wanted) {
    Map<EmailAddress, LocalDate> firstDays = new HashMap<>();
    for (String[] portion : Portions.of(wanted.keySet())) {
      session
          .createNativeQuery(FIRST_DAYS, Object[].class)
          .setParameter("hashes", portion)
          .getResultList()
          .forEach(
              row ->
                  Optional.ofNullable(wanted.get((String) row[0]))
                      .ifPresent(address -> firstDays.put(address, day((String) row[1]))));
    }
    return firstDays;
  }

  private static LocalDate day(@Nullable String text) {
    return text == null ? LocalDate.MAX : LocalDate.parse(text);
  }

  private static Map<String, EmailAddress> byHash(
      AddressHashes hashes, Collection<EmailAddress> addresses) {
    return Set.copyOf(addresses).stream()
        .collect(Collectors.toMap(hashes::hash, Function.identity()));
  }

  @Override
  public int wantAgain(Collection<EmailAddress> addresses, LocalDate firstDay) {
    return sessions.call(
        session ->
            AddressHashes.known(session)
                .map(hashes -> wanted(session, byHash(hashes, addresses), firstDay))
                .orElse(0));
  }

  private static int wanted(
      StatelessSession session, Map<String, EmailAddress> addresses, LocalDate firstDay) {
    int wanted = 0;
    for (String[] portion : Portions.of(addresses.keySet())) {
      wanted +=
          session
              .createNativeMutationQuery(WANT)
              .setParameter("day", firstDay)
              .setParameter("hashes", portion)
              .executeUpdate();
    }
    return wanted;
  }
}
