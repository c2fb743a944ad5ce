/**
 * Items read as messages, in lists and on walks through folders; the front door is {@link
 * org.mailtrail.ews.reading.ItemLists}. An inner room of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.ews.reading;

import org.jspecify.annotations.NullMarked;
