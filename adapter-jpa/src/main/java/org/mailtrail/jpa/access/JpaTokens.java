package org.mailtrail.jpa.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.TokenHash;
import org.mailtrail.application.port.access.Tokens;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.Stored;

/** The tokens in the table {@code console_token}. */
public final class JpaTokens implements Tokens {
  /** What Hibernate maps for it. */
  public static final Set<Class<?>> ROWS = Set.of(Row.class);

  private static final String OF_USER =
      "from ConsoleToken where userName = :user order by begunAt desc, hash";
  private static final String REMOVE = "delete from ConsoleToken where hash = :hash";

  private final Sessions sessions;

  public JpaTokens(Sessions sessions) {
    this.sessions = sessions;
  }

  /** The row. */
  @Entity(name = "ConsoleToken")
  @Table(name = "console_token")
  @NullUnmarked
  static class Row {
    @Id String hash;
    String kind;

    @Column(name = "user_name")
    String userName;

    String label;
    String scope;

    @Column(name = "begun_at")
    Instant begunAt;

    @Column(name = "seen_at")
    Instant seenAt;

    @Column(name = "ends_at")
    Instant endsAt;

    Token token() {
      return new Token(
          new TokenHash(hash),
          Token.Kind.valueOf(kind),
          new UserName(userName),
          label,
          new Token.Lifetime(begunAt, seenAt, endsAt),
          Role.valueOf(scope));
    }
  }

  @Override
  public void keep(Token token) {
    Row row = new Row();
    row.hash = token.hash().hex();
    row.kind = token.kind().name();
    row.userName = token.user().value();
    row.label = Stored.text(token.label());
    row.scope = token.scope().name();
    row.begunAt = token.lifetime().begunAt();
    row.seenAt = token.lifetime().seenAt();
    row.endsAt = token.lifetime().endsAt();
    sessions.use(session -> session.upsert(row));
  }

  @Override
  public Optional<Token> find(TokenHash hash) {
    return sessions.read(
        session -> Optional.ofNullable(session.get(Row.class, hash.hex())).map(Row::token));
  }

  @Override
  public List<Token> of(UserName user) {
    return sessions.read(
        session ->
            session
                .createSelectionQuery(OF_USER, Row.class)
                .setParameter("user", user.value())
                .getResultList()
                .stream()
                .map(Row::token)
                .toList());
  }

  @Override
  public boolean remove(TokenHash hash) {
    return sessions.<Boolean>call(
        session ->
            session.createMutationQuery(REMOVE).setParameter("hash", hash.hex()).executeUpdate()
                == 1);
  }
}
