/** The interaction log; {@link org.mailtrail.web.log.LogPages} first. */
@NullMarked
package org.mailtrail.web.log;

import org.jspecify.annotations.NullMarked;
