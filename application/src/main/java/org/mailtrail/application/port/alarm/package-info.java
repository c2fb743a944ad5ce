/** What was told of health; {@link org.mailtrail.application.port.alarm.AlarmMemory} first. */
@NullMarked
package org.mailtrail.application.port.alarm;

import org.jspecify.annotations.NullMarked;
