/**
 * Changes of single entries of the log; {@link org.mailtrail.application.log.desk.EntryDesk} first.
 */
@NullMarked
package org.mailtrail.application.log.desk;

import org.jspecify.annotations.NullMarked;
