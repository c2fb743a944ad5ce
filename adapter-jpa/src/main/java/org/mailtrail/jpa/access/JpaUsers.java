package org.mailtrail.jpa.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.port.access.Users;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.jpa.database.Sessions;

/** The users in the table {@code console_user}. */
public final class JpaUsers implements Users {
  /** What Hibernate maps for it. */
  public static final Set<Class<?>> ROWS = Set.of(Row.class);

  private final Sessions sessions;

  public JpaUsers(Sessions sessions) {
    this.sessions = sessions;
  }

  /** The row. */
  @Entity(name = "ConsoleUser")
  @Table(name = "console_user")
  @NullUnmarked
  static class Row {
    @Id String name;
    String role;
    String salesperson;
    String password;
    String subject;

    @Column(name = "is_blocked")
    boolean blocked;

    User user() {
      return new User(
          new UserName(name),
          Role.valueOf(role),
          Optional.ofNullable(salesperson).map(SalespersonCode::new),
          Optional.ofNullable(password),
          Optional.ofNullable(subject),
          blocked);
    }
  }

  @Override
  public Optional<User> find(UserName name) {
    return sessions.read(
        session -> Optional.ofNullable(session.get(Row.class, name.value())).map(Row::user));
  }

  @Override
  public List<User> all() {
    return sessions.read(
        session ->
            session.createSelectionQuery("from ConsoleUser", Row.class).getResultList().stream()
                .map(Row::user)
                .sorted(Comparator.comparing(User::name))
                .toList());
  }

  @Override
  public void save(User user) {
    Row row = new Row();
    row.name = user.name().value();
    row.role = user.role().name();
    row.salesperson = user.salesperson().map(SalespersonCode::value).orElse(null);
    row.password = user.password().orElse(null);
    row.blocked = user.isBlocked();
    row.subject = user.subject().orElse(null);
    sessions.use(session -> session.upsert(row));
  }

  @Override
  public void remove(UserName name) {
    sessions.use(
        session ->
            session
                .createMutationQuery("delete from ConsoleUser where name = :name")
                .setParameter("name", name.value())
                .executeUpdate());
  }
}
