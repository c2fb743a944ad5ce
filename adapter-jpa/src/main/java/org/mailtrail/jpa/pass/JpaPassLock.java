package org.mailtrail.jpa.pass;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.hibernate.query.MutationQuery;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.database.Sessions;

/**
 * A lease in the table {@code pass_lease}, taken and extended by one conditional statement, which
 * holds the row until its transaction ends. Only the database's clock counts, as those of machines
 * differ. In a database of one process, a lease that nobody in this process holds is that of a dead
 * one, and is taken over at once.
 */
public final class JpaPassLock implements PassLock {
  private static final String UNTIL =
      "current_timestamp + interval '1' second * cast(:seconds as bigint)";
  private static final String INSERT =
      "insert into pass_lease (mailbox, owner, expires_at) values (:mailbox, :owner, "
          + UNTIL
          + ") on conflict do nothing";

  /** A clock that was put back must not lock a mailbox: no lease reaches so far ahead. */
  private static final String TAKE_OVER =
      "update pass_lease set owner = :owner, expires_at = "
          + UNTIL
          + " where mailbox = :mailbox and (expires_at < current_timestamp"
          + " or expires_at > current_timestamp + interval '1' second * cast(:most as bigint)"
          + " or owner = :dead)";

  private static final String OWNER = "select owner from pass_lease where mailbox = :mailbox";

  private static final String EXTEND =
      "update pass_lease set expires_at = "
          + UNTIL
          + " where mailbox = :mailbox and owner = :owner";
  private static final String GIVE_BACK =
      "delete from pass_lease where mailbox = :mailbox and owner = :owner";
  private static final String LEAVE =
      "update pass_lease set owner = :nobody, expires_at = current_timestamp - interval '1' second"
          + " where mailbox = :mailbox";
  private static final String ABANDON = LEAVE + " and owner = :owner";

  private static final UUID NOBODY = new UUID(0, 0);
  private static final long LEAST_CEILING_SECONDS = 3_600;

  /** The holders in this process. */
  private static final Set<UUID> ALIVE = ConcurrentHashMap.newKeySet();

  private final Sessions sessions;
  private final boolean alone;
  private final long seconds;

  /**
   * Leases of this length.
   *
   * @param alone whether no other process can have the database open
   * @param lease in whole seconds, one or more
   */
  public JpaPassLock(Sessions sessions, boolean alone, Duration lease) {
    this.sessions = sessions;
    this.alone = alone;
    this.seconds = Math.max(1, lease.toSeconds());
  }

  @Override
  public Optional<Lease> acquire(MailboxName mailbox) {
    UUID owner = UUID.randomUUID();
    ALIVE.add(owner);
    boolean isHeld = false;
    try {
      Optional<Lease> lease = acquire(mailbox, owner);
      isHeld = lease.isPresent();
      return lease;
    } finally {
      if (!isHeld) {
        ALIVE.remove(owner);
      }
    }
  }

  private Optional<Lease> acquire(MailboxName mailbox, UUID owner) {
    if (change(INSERT, mailbox, query -> until(query, owner))) {
      return Optional.of(new RowLease(mailbox, owner, false));
    }
    UUID dead = dead(mailbox);
    return change(TAKE_OVER, mailbox, query -> takingOver(query, owner, dead))
        ? Optional.of(new RowLease(mailbox, owner, true))
        : Optional.empty();
  }

  /**
   * The owner of a dead process, or nobody. Who takes a mailbox is alive before that can be read,
   * so it is the reading that comes first: of two at once, neither takes the other for dead.
   */
  private UUID dead(MailboxName mailbox) {
    return alone ? owner(mailbox).filter(owner -> !ALIVE.contains(owner)).orElse(NOBODY) : NOBODY;
  }

  private Optional<UUID> owner(MailboxName mailbox) {
    return sessions.read(
        session ->
            session
                .createNativeQuery(OWNER, UUID.class)
                .setParameter("mailbox", mailbox.value())
                .uniqueResultOptional());
  }

  @Override
  public void free(MailboxName mailbox) {
    change(LEAVE, mailbox, query -> query.setParameter("nobody", NOBODY));
  }

  private MutationQuery until(MutationQuery query, UUID owner) {
    return query.setParameter("owner", owner).setParameter("seconds", seconds);
  }

  private MutationQuery takingOver(MutationQuery query, UUID owner, UUID dead) {
    return until(query, owner)
        .setParameter("most", Math.max(LEAST_CEILING_SECONDS, 2 * seconds))
        .setParameter("dead", dead);
  }

  private boolean change(
      String statement, MailboxName mailbox, UnaryOperator<MutationQuery> binding) {
    return sessions.once(
        session ->
            binding
                    .apply(
                        session
                            .createNativeMutationQuery(statement)
                            .setParameter("mailbox", mailbox.value()))
                    .executeUpdate()
                == 1);
  }

  private final class RowLease implements Lease {
    private final MailboxName mailbox;
    private final UUID owner;
    private final boolean inherited;

    private RowLease(MailboxName mailbox, UUID owner, boolean inherited) {
      this.mailbox = mailbox;
      this.owner = owner;
      this.inherited = inherited;
    }

    @Override
    public boolean isInherited() {
      return inherited;
    }

    @Override
    public boolean renew() {
      return change(EXTEND, mailbox, query -> until(query, owner));
    }

    @Override
    public void abandon() {
      ALIVE.remove(owner);
      change(
          ABANDON,
          mailbox,
          query -> query.setParameter("nobody", NOBODY).setParameter("owner", owner));
    }

    @Override
    public void close() {
      ALIVE.remove(owner);
      change(GIVE_BACK, mailbox, query -> query.setParameter("owner", owner));
    }
  }
}
