/** Entries as files; {@link org.mailtrail.formats.export.EntryWriter} first. */
@NullMarked
package org.mailtrail.formats.export;

import org.jspecify.annotations.NullMarked;
