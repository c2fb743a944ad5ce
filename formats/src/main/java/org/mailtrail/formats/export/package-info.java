/** Entries and the audit trail as files; {@link org.mailtrail.formats.export.EntryWriter} first. */
@NullMarked
package org.mailtrail.formats.export;

import org.jspecify.annotations.NullMarked;
