/**
 * Links of the log that lead nowhere any more; {@link
 * org.mailtrail.application.port.links.BrokenLinks} first.
 */
@NullMarked
package org.mailtrail.application.port.links;

import org.jspecify.annotations.NullMarked;
