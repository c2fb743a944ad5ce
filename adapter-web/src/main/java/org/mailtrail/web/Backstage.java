package org.mailtrail.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.access.AccessDesk;
import org.mailtrail.application.access.SignInByProvider;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.visibility.Sharing;

/**
 * What the console calls.
 *
 * @param access who may use it
 * @param mailtrail every use case
 * @param health how Mailtrail is
 * @param play sends a message in a demo; absent elsewhere
 * @param sharing what salespeople share with each other
 * @param organisation signs in at the organisation's own sign-in; absent where there is none
 */
public record Backstage(
    AccessDesk access,
    Mailtrail mailtrail,
    Supplier<Health> health,
    Optional<Runnable> play,
    Sharing sharing,
    Optional<SignInByProvider> organisation) {
  /** The log and the ledger. */
  Books books() {
    return mailtrail.storage().books();
  }
}
