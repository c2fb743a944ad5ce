/**
 * What every ledger, and what stands beside it, must keep; {@link
 * org.mailtrail.testkit.ledger.LedgerContract} first.
 */
@NullMarked
package org.mailtrail.testkit.ledger;

import org.jspecify.annotations.NullMarked;
