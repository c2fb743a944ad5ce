/**
 * How lines of the log are written; the front door is {@link
 * org.mailtrail.bootstrap.log.StandardLog}.
 */
@NullMarked
package org.mailtrail.bootstrap.log;

import org.jspecify.annotations.NullMarked;
