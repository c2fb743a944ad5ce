/**
 * Many requests in one (Graph: json-batching); the front doors are {@link
 * org.mailtrail.graph.batch.BatchReads} and {@link org.mailtrail.graph.batch.Mover}. An inner room
 * of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.graph.batch;

import org.jspecify.annotations.NullMarked;
