/**
 * The ports towards Exchange; the front door is {@link
 * org.mailtrail.application.port.exchange.MailIntake}.
 */
@NullMarked
package org.mailtrail.application.port.exchange;

import org.jspecify.annotations.NullMarked;
