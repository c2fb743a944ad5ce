/**
 * Requests, responses and the server; the front door is {@link
 * org.mailtrail.simulator.http.HttpFront}.
 */
@NullMarked
package org.mailtrail.simulator.http;

import org.jspecify.annotations.NullMarked;
