/**
 * Bodies of answers, bounded in bytes and in time; the front door is {@link
 * org.mailtrail.exchange.http.answer.StreamedBody}.
 */
@NullMarked
package org.mailtrail.exchange.http.answer;

import org.jspecify.annotations.NullMarked;
