/** Entries and ledger; the front door is {@link org.mailtrail.jpa.log.JpaInteractionLog}. */
@NullMarked
package org.mailtrail.jpa.log;

import org.jspecify.annotations.NullMarked;
