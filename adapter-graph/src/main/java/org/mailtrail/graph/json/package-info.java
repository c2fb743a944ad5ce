/**
 * Reading Graph's JSON as a stream; the front door is {@link org.mailtrail.graph.json.JsonStream}.
 * An inner room of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.graph.json;

import org.jspecify.annotations.NullMarked;
