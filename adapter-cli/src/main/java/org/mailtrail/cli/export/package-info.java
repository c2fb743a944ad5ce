/**
 * Entries as table, CSV, TSV and JSON; the front door is {@link
 * org.mailtrail.cli.export.EntryFormat}.
 */
@NullMarked
package org.mailtrail.cli.export;

import org.jspecify.annotations.NullMarked;
