/**
 * Waiting for a server: how many requests are at work, when none is made, and for how long faults
 * are borne. The front door is {@link org.mailtrail.exchange.http.patience.Patience}.
 */
@NullMarked
package org.mailtrail.exchange.http.patience;

import org.jspecify.annotations.NullMarked;
