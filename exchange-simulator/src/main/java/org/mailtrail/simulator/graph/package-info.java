/**
 * Microsoft Graph's mail endpoints; the front door is {@link
 * org.mailtrail.simulator.graph.GraphEndpoint}.
 */
@NullMarked
package org.mailtrail.simulator.graph;

import org.jspecify.annotations.NullMarked;
