/**
 * The ways to the mailboxes, and the secrets for them; the front door is {@link
 * org.mailtrail.bootstrap.exchange.ExchangePlugs}.
 */
@NullMarked
package org.mailtrail.bootstrap.exchange;

import org.jspecify.annotations.NullMarked;
