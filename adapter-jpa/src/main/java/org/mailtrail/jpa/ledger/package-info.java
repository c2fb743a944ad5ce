/**
 * One row for each message ever seen; the front door is {@link org.mailtrail.jpa.ledger.JpaLedger}.
 * An inner room of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.jpa.ledger;

import org.jspecify.annotations.NullMarked;
