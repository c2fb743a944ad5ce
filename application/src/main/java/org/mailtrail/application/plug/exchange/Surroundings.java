package org.mailtrail.application.plug.exchange;

import java.time.Clock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.application.port.identity.TokenStore;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.domain.message.MailboxName;

/**
 * What an Exchange adapter uses of the rest of Mailtrail.
 *
 * @param accounts who the job of a mailbox is, as it is set now; throws a {@code SetupException}
 *     where the mailbox is not set up
 * @param secrets passwords and client secrets; asked at every use, so that one that was exchanged
 *     is seen
 * @param tokens keeps who has signed in
 * @param signedInAs under whose name the account of a mailbox has signed in: a mailbox that was
 *     replaced uses the sign-in of its successor
 * @param clock the time
 */
public record Surroundings(
    Function<MailboxName, Account> accounts,
    SecretProvider secrets,
    TokenStore tokens,
    UnaryOperator<MailboxName> signedInAs,
    Clock clock) {}
