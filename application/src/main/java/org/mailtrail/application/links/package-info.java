/**
 * From an entry to its message, wherever that lies by now; the front door is {@link
 * org.mailtrail.application.links.OpenMessage}.
 */
@NullMarked
package org.mailtrail.application.links;

import org.jspecify.annotations.NullMarked;
