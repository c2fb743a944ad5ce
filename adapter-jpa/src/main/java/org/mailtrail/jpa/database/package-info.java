/**
 * Connections, tables, transactions and the translation of their faults; the front door is {@link
 * org.mailtrail.jpa.database.Database}.
 */
@NullMarked
package org.mailtrail.jpa.database;

import org.jspecify.annotations.NullMarked;
