/**
 * Microsoft's identity platform as it answers on the wire: where it is, what it refuses; the front
 * door is {@link org.mailtrail.graph.platform.Platform}. An inner room of this adapter, not for its
 * users.
 */
@NullMarked
package org.mailtrail.graph.platform;

import org.jspecify.annotations.NullMarked;
