package org.mailtrail.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.access.AccessDesk;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.web.mailbox.SetupRoom;

/**
 * What the console calls.
 *
 * @param access who may use it
 * @param setup setting mailboxes up
 * @param books the log and the ledger
 * @param health how Mailtrail is
 * @param play sends a message in a demo; absent elsewhere
 */
public record Backstage(
    AccessDesk access,
    SetupRoom setup,
    Books books,
    Supplier<Health> health,
    Optional<Runnable> play) {}
