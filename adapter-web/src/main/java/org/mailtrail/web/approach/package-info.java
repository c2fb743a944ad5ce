/** How a request came here: {@link org.mailtrail.web.approach.Entrance} first. */
@NullMarked
package org.mailtrail.web.approach;

import org.jspecify.annotations.NullMarked;
