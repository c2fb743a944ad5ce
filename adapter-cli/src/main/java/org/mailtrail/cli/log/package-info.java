/** Entries by command; {@link org.mailtrail.cli.log.EntryCommand} first. */
@NullMarked
package org.mailtrail.cli.log;

import org.jspecify.annotations.NullMarked;
