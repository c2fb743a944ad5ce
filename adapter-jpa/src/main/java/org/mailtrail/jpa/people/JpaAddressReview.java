package org.mailtrail.jpa.people;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mailtrail.application.port.people.AddressReview;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.jpa.database.Sessions;

/** Walks through all addresses once; keeps no more of them than it was asked for. */
public final class JpaAddressReview implements AddressReview {
  private static final String HOLDERS =
      "select address_hash, true, address, code from salesperson_address"
          + " union all select address_hash, false, address, number from contact_address"
          + " order by 1, 3";
  private static final int ROWS_AT_ONCE = 1_000;

  private final Sessions sessions;

  public JpaAddressReview(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public List<Doubt> doubts(int atMost) {
    Walk walk = new Walk(atMost);
    // in a transaction, or else PostgreSQL's driver would fetch everything at once
    sessions.use(
        session -> {
          try (var rows =
              session
                  .createNativeQuery(HOLDERS, Object[].class)
                  .setFetchSize(ROWS_AT_ONCE)
                  .getResultStream()) {
            rows.forEach(row -> walk.take((Boolean) row[1], (String) row[2], (String) row[3]));
          }
        });
    return walk.end();
  }

  /** The holders of one address follow each other. */
  private static final class Walk {
    private final int atMost;
    private final SortedMap<String, Doubt> doubts = new TreeMap<>();
    private final SortedSet<String> inside = new TreeSet<>();
    private final SortedSet<String> outside = new TreeSet<>();
    private String address = "";

    private Walk(int atMost) {
      this.atMost = atMost;
    }

    private void take(boolean isInside, String nextAddress, String holder) {
      if (!nextAddress.equals(address)) {
        judge();
        address = nextAddress;
        inside.clear();
        outside.clear();
      }
      (isInside ? inside : outside).add(holder);
    }

    private void judge() {
      int holders = inside.size() + outside.size();
      if (holders > 1 || (holders == 1 && isInvalid())) {
        doubts.put(address, new Doubt(address, kind(), holders()));
        if (doubts.size() > atMost) {
          doubts.remove(doubts.lastKey());
        }
      }
    }

    private boolean isInvalid() {
      return EmailAddress.parse(address).isEmpty();
    }

    private List<String> holders() {
      return Stream.concat(
              inside.stream().map(code -> "salesperson " + code),
              outside.stream().map(number -> "contact " + number))
          .toList();
    }

    private Kind kind() {
      if (isInvalid()) {
        return Kind.INVALID;
      }
      return inside.isEmpty()
          ? Kind.SEVERAL_CONTACTS
          : outside.isEmpty() ? Kind.SEVERAL_SALESPEOPLE : Kind.BOTH_SIDES;
    }

    private List<Doubt> end() {
      judge();
      return List.copyOf(doubts.values());
    }
  }
}
