/**
 * What the log holds; the front door is {@link
 * org.mailtrail.domain.interaction.InteractionLogEntry}.
 */
@NullMarked
package org.mailtrail.domain.interaction;

import org.jspecify.annotations.NullMarked;
