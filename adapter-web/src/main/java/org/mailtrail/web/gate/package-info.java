/** What stands before the pages; {@link org.mailtrail.web.gate.Gate} first. */
@NullMarked
package org.mailtrail.web.gate;

import org.jspecify.annotations.NullMarked;
