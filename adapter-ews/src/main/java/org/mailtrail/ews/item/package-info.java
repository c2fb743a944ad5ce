/**
 * Items: found, listed, and their properties read; the front door is {@link
 * org.mailtrail.ews.item.Items}. An inner room of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.ews.item;

import org.jspecify.annotations.NullMarked;
