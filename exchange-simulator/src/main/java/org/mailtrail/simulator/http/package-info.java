/** Requests and responses; the front door is {@link org.mailtrail.simulator.http.Request}. */
@NullMarked
package org.mailtrail.simulator.http;

import org.jspecify.annotations.NullMarked;
