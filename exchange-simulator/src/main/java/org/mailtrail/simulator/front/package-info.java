/**
 * The server in front of all endpoints, and how they are asked; the front door is {@link
 * org.mailtrail.simulator.front.HttpFront}.
 */
@NullMarked
package org.mailtrail.simulator.front;

import org.jspecify.annotations.NullMarked;
