package org.mailtrail.jpa.unmatched;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mailtrail.application.port.unmatched.NeverLogList;
import org.mailtrail.application.port.unmatched.Sender;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.policy.NeverLog;
import org.mailtrail.jpa.database.Sessions;
import org.mailtrail.jpa.row.Stored;

/** The never-log list in the table {@code never_log}. */
public final class JpaNeverLogList implements NeverLogList {
  private static final String ADD =
      "insert into never_log (sender_hash, sender) values (:hash, :sender) on conflict do nothing";

  private final Sessions sessions;

  public JpaNeverLogList(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public NeverLog read() {
    List<Sender> all = senders();
    return new NeverLog(
        all.stream()
            .filter(Predicate.not(Sender::isDomain))
            .map(sender -> EmailAddress.of(sender.value()))
            .collect(Collectors.toSet()),
        all.stream().filter(Sender::isDomain).map(Sender::value).collect(Collectors.toSet()));
  }

  @Override
  public List<Sender> senders() {
    return sessions
        .read(
            session ->
                session
                    .createNativeQuery("select sender from never_log", String.class)
                    .getResultList())
        .stream()
        .sorted()
        .map(Sender::new)
        .toList();
  }

  @Override
  public boolean add(Sender sender) {
    return sessions.call(
            session ->
                session
                    .createNativeMutationQuery(ADD)
                    .setParameter("hash", Stored.hash(sender.value()))
                    .setParameter("sender", sender.value())
                    .executeUpdate())
        == 1;
  }

  @Override
  public boolean remove(Sender sender) {
    return sessions.call(
            session ->
                session
                    .createNativeMutationQuery("delete from never_log where sender_hash = :hash")
                    .setParameter("hash", Stored.hash(sender.value()))
                    .executeUpdate())
        == 1;
  }
}
