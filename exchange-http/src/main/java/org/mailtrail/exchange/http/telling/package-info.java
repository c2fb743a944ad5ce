/** What people are told of work with Exchange; {@link ExchangeWork} first. */
@NullMarked
package org.mailtrail.exchange.http.telling;

import org.jspecify.annotations.NullMarked;
