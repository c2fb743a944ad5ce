/**
 * How full the mailboxes are: measured once a day, told with a forecast; the front door is {@link
 * org.mailtrail.application.capacity.CapacityDesk}.
 */
@NullMarked
package org.mailtrail.application.capacity;

import org.jspecify.annotations.NullMarked;
