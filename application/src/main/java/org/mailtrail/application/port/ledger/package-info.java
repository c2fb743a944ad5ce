/**
 * The ports for what became of each message; {@link org.mailtrail.application.port.ledger.Ledger}
 * first.
 */
@NullMarked
package org.mailtrail.application.port.ledger;

import org.jspecify.annotations.NullMarked;
