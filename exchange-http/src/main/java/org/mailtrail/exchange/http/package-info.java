/**
 * What both kinds of Exchange share on the wire (ADR 0029); the front door is {@link
 * org.mailtrail.exchange.http.Network}, the rooms behind it are for adapters.
 */
@NullMarked
package org.mailtrail.exchange.http;

import org.jspecify.annotations.NullMarked;
