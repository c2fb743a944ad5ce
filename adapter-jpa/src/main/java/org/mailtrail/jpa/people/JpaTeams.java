package org.mailtrail.jpa.people;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mailtrail.application.port.people.Teams;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.jpa.database.Sessions;

/** The teams in the table {@code sales_team}. */
public final class JpaTeams implements Teams {
  private static final String OF = "select team from sales_team where salesperson = :person";
  private static final String MEMBERS = "select salesperson from sales_team where team = :team";
  private static final String ALL = "select team, salesperson from sales_team";
  private static final String LEAVE = "delete from sales_team where salesperson = :person";
  private static final String JOIN =
      "insert into sales_team (salesperson, team) values (:person, :team)";

  private final Sessions sessions;

  public JpaTeams(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<String> of(SalespersonCode person) {
    return sessions.read(
        session ->
            session
                .createNativeQuery(OF, String.class)
                .setParameter("person", person.value())
                .uniqueResultOptional());
  }

  @Override
  public Set<SalespersonCode> members(String team) {
    return sessions.read(
        session ->
            session
                .createNativeQuery(MEMBERS, String.class)
                .setParameter("team", team)
                .getResultList()
                .stream()
                .map(SalespersonCode::new)
                .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public SortedMap<String, Set<SalespersonCode>> all() {
    return sessions.read(
        session ->
            session.createNativeQuery(ALL, Object[].class).getResultList().stream()
                .collect(
                    Collectors.groupingBy(
                        row -> (String) row[0],
                        TreeMap::new,
                        Collectors.mapping(
                            row -> new SalespersonCode((String) row[1]),
                            Collectors.toUnmodifiableSet()))));
  }

  @Override
  public void assign(SalespersonCode person, Optional<String> team) {
    sessions.use(
        session -> {
          session
              .createNativeMutationQuery(LEAVE)
              .setParameter("person", person.value())
              .executeUpdate();
          team.ifPresent(
              code ->
                  session
                      .createNativeMutationQuery(JOIN)
                      .setParameter("person", person.value())
                      .setParameter("team", code)
                      .executeUpdate());
        });
  }
}
