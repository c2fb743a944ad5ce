package org.mailtrail.jpa.pass;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mailtrail.application.port.books.PassLock;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.database.Sessions;

/** A lease in the table {@code pass_lease}, taken and extended by one conditional statement. */
public final class JpaPassLock implements PassLock {
  private static final String INSERT =
      "insert into pass_lease (mailbox, owner, expires_at) values (:mailbox, :owner, :until)"
          + " on conflict do nothing";
  private static final String TAKE_OVER =
      "update pass_lease set owner = :owner, expires_at = :until"
          + " where mailbox = :mailbox and expires_at < :now";
  private static final String EXTEND =
      "update pass_lease set expires_at = :until where mailbox = :mailbox and owner = :owner";
  private static final String GIVE_BACK =
      "delete from pass_lease where mailbox = :mailbox and owner = :owner";

  private final Sessions sessions;
  private final Clock clock;
  private final Duration lease;

  public JpaPassLock(Sessions sessions, Clock clock, Duration lease) {
    this.sessions = sessions;
    this.clock = clock;
    this.lease = lease;
  }

  @Override
  public Optional<Lease> acquire(MailboxName mailbox) {
    UUID owner = UUID.randomUUID();
    Instant now = clock.instant();
    boolean taken =
        sessions.call(
            session ->
                session
                            .createNativeMutationQuery(INSERT)
                            .setParameter("mailbox", mailbox.value())
                            .setParameter("owner", owner)
                            .setParameter("until", now.plus(lease))
                            .executeUpdate()
                        == 1
                    || session
                            .createNativeMutationQuery(TAKE_OVER)
                            .setParameter("mailbox", mailbox.value())
                            .setParameter("owner", owner)
                            .setParameter("until", now.plus(lease))
                            .setParameter("now", now)
                            .executeUpdate()
                        == 1);
    return taken ? Optional.of(new RowLease(mailbox, owner)) : Optional.empty();
  }

  private final class RowLease implements Lease {
    private final MailboxName mailbox;
    private final UUID owner;

    private RowLease(MailboxName mailbox, UUID owner) {
      this.mailbox = mailbox;
      this.owner = owner;
    }

    @Override
    public boolean renew() {
      return sessions.call(
              session ->
                  session
                      .createNativeMutationQuery(EXTEND)
                      .setParameter("mailbox", mailbox.value())
                      .setParameter("owner", owner)
                      .setParameter("until", clock.instant().plus(lease))
                      .executeUpdate())
          == 1;
    }

    @Override
    public void close() {
      sessions.use(
          session ->
              session
                  .createNativeMutationQuery(GIVE_BACK)
                  .setParameter("mailbox", mailbox.value())
                  .setParameter("owner", owner)
                  .executeUpdate());
    }
  }
}
