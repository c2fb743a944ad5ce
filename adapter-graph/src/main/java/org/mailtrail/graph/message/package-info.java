/**
 * Graph's messages as the domain wants them; the front door is {@link
 * org.mailtrail.graph.message.MessageDraft}. An inner room of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.graph.message;

import org.jspecify.annotations.NullMarked;
