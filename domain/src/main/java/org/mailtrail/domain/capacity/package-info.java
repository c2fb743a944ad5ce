/**
 * How full a mailbox is, how it grows, and when it will be full; the front door is {@link
 * org.mailtrail.domain.capacity.Capacity}.
 */
@NullMarked
package org.mailtrail.domain.capacity;

import org.jspecify.annotations.NullMarked;
