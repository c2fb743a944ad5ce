/**
 * Log, ledger and people in a relational database; the front door is {@link
 * org.mailtrail.jpa.JpaAdapters}.
 */
@NullMarked
package org.mailtrail.jpa;

import org.jspecify.annotations.NullMarked;
