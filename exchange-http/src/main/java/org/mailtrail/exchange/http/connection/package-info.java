/**
 * Connections that do nothing in silence; the front door is {@link
 * org.mailtrail.exchange.http.connection.HonestAnswers}.
 */
@NullMarked
package org.mailtrail.exchange.http.connection;

import org.jspecify.annotations.NullMarked;
