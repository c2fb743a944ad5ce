/**
 * Reading the log and acting on it; the front doors are {@link
 * org.mailtrail.application.log.ListEntries} and {@link
 * org.mailtrail.application.log.desk.EntryDesk}.
 */
@NullMarked
package org.mailtrail.application.log;

import org.jspecify.annotations.NullMarked;
