/**
 * From raw mail to what Exchange knows of it; the front door is {@link
 * org.mailtrail.simulator.mime.MimeReader}.
 */
@NullMarked
package org.mailtrail.simulator.mime;

import org.jspecify.annotations.NullMarked;
