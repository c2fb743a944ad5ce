/**
 * Mailboxes that were replaced and are still worked; {@link
 * org.mailtrail.application.rollover.WorkedMailboxes} first.
 */
@NullMarked
package org.mailtrail.application.rollover;

import org.jspecify.annotations.NullMarked;
