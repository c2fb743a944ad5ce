package org.mailtrail.jpa.health;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.mailtrail.application.port.access.TokenHash;
import org.mailtrail.application.port.health.Badge;
import org.mailtrail.application.port.health.Badges;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.Stored;

/** The badges in the table {@code health_badge}. */
final class JpaBadges implements Badges {
  static final Set<Class<?>> ROWS = Set.of(Row.class);

  private final Sessions sessions;

  JpaBadges(Sessions sessions) {
    this.sessions = sessions;
  }

  /** The row. */
  @Entity(name = "HealthBadge")
  @Table(name = "health_badge")
  @NullUnmarked
  static class Row {
    @Id String hash;
    String label;
    String mailbox;

    @Column(name = "made_by")
    String madeBy;

    @Column(name = "made_at")
    Instant madeAt;

    static Row of(Badge badge) {
      Row row = new Row();
      row.hash = badge.hash().hex();
      row.label = Stored.text(badge.label());
      row.mailbox = badge.mailbox().map(MailboxName::value).orElse(null);
      row.madeBy = Stored.text(badge.madeBy());
      row.madeAt = Stored.time(badge.madeAt());
      return row;
    }

    Badge badge() {
      return new Badge(
          new TokenHash(hash),
          label,
          Optional.ofNullable(mailbox).map(MailboxName::new),
          madeBy,
          madeAt);
    }
  }

  @Override
  public void keep(Badge badge) {
    sessions.use(session -> session.upsert(Row.of(badge)));
  }

  @Override
  public Optional<Badge> find(TokenHash hash) {
    return sessions.read(
        session -> Optional.ofNullable(session.get(Row.class, hash.hex())).map(Row::badge));
  }

  @Override
  public List<Badge> all() {
    return sessions.read(
        session ->
            session
                .createSelectionQuery("from HealthBadge order by label, hash", Row.class)
                .getResultList()
                .stream()
                .map(Row::badge)
                .toList());
  }

  @Override
  public boolean remove(TokenHash hash) {
    return sessions.<Boolean>call(
        session ->
            session
                    .createMutationQuery("delete from HealthBadge where hash = :hash")
                    .setParameter("hash", hash.hex())
                    .executeUpdate()
                == 1);
  }
}
