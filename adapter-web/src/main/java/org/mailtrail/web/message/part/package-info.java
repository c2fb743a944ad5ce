/**
 * What a part of a message says, as its sender means it; {@link
 * org.mailtrail.web.message.part.PartText} first.
 */
@NullMarked
package org.mailtrail.web.message.part;

import org.jspecify.annotations.NullMarked;
