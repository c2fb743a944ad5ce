package org.mailtrail.application.port.health;

import java.time.Instant;
import java.util.Optional;
import org.mailtrail.application.port.access.TokenHash;
import org.mailtrail.domain.message.MailboxName;

/**
 * Lets whoever knows its token see whether mail is logged, and nothing else.
 *
 * @param hash what is kept of the token
 * @param label what it is called, for everybody to see
 * @param mailbox whose health it tells; absent for the whole installation
 * @param madeBy who made it
 * @param madeAt when
 */
public record Badge(
    TokenHash hash, String label, Optional<MailboxName> mailbox, String madeBy, Instant madeAt) {}
