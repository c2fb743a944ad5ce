/**
 * What a kind of Exchange hands over in one piece; {@link
 * org.mailtrail.application.plug.exchange.ExchangePlug} first.
 */
@NullMarked
package org.mailtrail.application.plug.exchange;

import org.jspecify.annotations.NullMarked;
