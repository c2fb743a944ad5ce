package org.mailtrail.application.webhook;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.outbox.Announcer;
import org.mailtrail.application.plug.storage.KeptOutbox;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.identity.SecretVault;
import org.mailtrail.application.port.outbox.Courier;
import org.mailtrail.application.setup.SetupDesk.Signature;

/**
 * Where webhooks are changed.
 *
 * @param outbox what is kept of them
 * @param secrets what they are signed with
 * @param sending how they are sent
 * @param announcer who is told what
 * @param notes where changes are noted
 */
public record WebhookDesk(
    KeptOutbox outbox, SecretVault secrets, Sending sending, Announcer announcer, Notes notes) {
  /**
   * How webhooks are sent.
   *
   * @param courier carries them
   * @param addresses why one cannot be sent there; empty when it can
   */
  public record Sending(Courier courier, Function<URI, Optional<Refusal>> addresses) {}

  /**
   * Where changes are noted.
   *
   * @param trail the audit trail
   * @param unitOfWork the transaction of both
   * @param clock the time
   */
  public record Notes(AuditTrail trail, UnitOfWork unitOfWork, Clock clock) {}

  Courier courier() {
    return sending.courier();
  }

  Function<URI, Optional<Refusal>> addresses() {
    return sending.addresses();
  }

  void changed(Class<?> useCase, String who, List<AuditEntry.Change> lines, Runnable change) {
    Signature by = Signature.of(who, useCase);
    notes
        .unitOfWork()
        .run(
            () -> {
              change.run();
              notes
                  .trail()
                  .append(by.under(notes.clock().instant(), AuditEntry.ALL_MAILBOXES, lines));
            });
    announcer.subscribed().forget();
  }
}
