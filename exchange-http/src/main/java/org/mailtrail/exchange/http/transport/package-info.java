/**
 * Single requests, with everything that may go wrong on their way named; the front door is {@link
 * org.mailtrail.exchange.http.transport.Transport}.
 */
@NullMarked
package org.mailtrail.exchange.http.transport;

import org.jspecify.annotations.NullMarked;
