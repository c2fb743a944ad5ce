/**
 * A message from outside, made safe to look at; {@link org.mailtrail.web.message.SafeHtml} first.
 */
@NullMarked
package org.mailtrail.web.message;

import org.jspecify.annotations.NullMarked;
