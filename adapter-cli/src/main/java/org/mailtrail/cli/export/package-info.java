/**
 * Entries as table, CSV, TSV, JSON and JSON Lines; the front door is {@link
 * org.mailtrail.cli.export.EntryFormat}.
 */
@NullMarked
package org.mailtrail.cli.export;

import org.jspecify.annotations.NullMarked;
