/** Tells others of what happens; the front door is {@link org.mailtrail.notify.NotifyAdapters}. */
@NullMarked
package org.mailtrail.notify;

import org.jspecify.annotations.NullMarked;
