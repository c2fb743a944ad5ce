/** Tells people when health turns; {@link org.mailtrail.application.alarm.WatchHealth} does. */
@NullMarked
package org.mailtrail.application.alarm;

import org.jspecify.annotations.NullMarked;
