/**
 * Moves into folders, also between stores; the front door is {@link
 * org.mailtrail.ews.moving.ItemMover}. An inner room of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.ews.moving;

import org.jspecify.annotations.NullMarked;
