/**
 * Requests over HTTP with patience; the front door is {@link
 * org.mailtrail.graph.transport.GraphClient}. An inner room of this adapter, not for its users.
 */
@NullMarked
package org.mailtrail.graph.transport;

import org.jspecify.annotations.NullMarked;
