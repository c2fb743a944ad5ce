/**
 * The ledger, work in hand and passes in memory; {@link
 * org.mailtrail.testkit.memory.ledger.InMemoryLedger} first.
 */
@NullMarked
package org.mailtrail.testkit.memory.ledger;

import org.jspecify.annotations.NullMarked;
