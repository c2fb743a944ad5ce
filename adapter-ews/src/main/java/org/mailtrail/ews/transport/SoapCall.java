package org.mailtrail.ews.transport;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.ews.operation.Operation;

/**
 * A request and what it is for.
 *
 * @param what it is for, as words that end with {@code -ing} something
 * @param operation the request
 * @param route to whom
 * @param mime the bytes of a new item, opened when they are sent
 */
public record SoapCall(
    Phrase what, Operation operation, MailboxRoute route, Optional<Supplier<InputStream>> mime) {
  /** A request without MIME. */
  public static SoapCall of(Phrase what, Operation operation, MailboxRoute route) {
    return new SoapCall(what, operation, route, Optional.empty());
  }
}
