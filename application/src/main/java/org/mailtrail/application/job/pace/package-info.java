/**
 * When a mailbox is worked next: by day, at night, within its quota; {@link
 * org.mailtrail.application.job.pace.Pace} first.
 */
@NullMarked
package org.mailtrail.application.job.pace;

import org.jspecify.annotations.NullMarked;
