/**
 * Items of Exchange as the domain wants them; the front door is {@link
 * org.mailtrail.ews.message.ItemDraft}. An inner room of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.ews.message;

import org.jspecify.annotations.NullMarked;
