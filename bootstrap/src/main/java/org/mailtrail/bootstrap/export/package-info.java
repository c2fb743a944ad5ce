/**
 * Entries as table, CSV, TSV and JSON; the front door is {@link
 * org.mailtrail.bootstrap.export.EntryFormat}.
 */
@NullMarked
package org.mailtrail.bootstrap.export;

import org.jspecify.annotations.NullMarked;
