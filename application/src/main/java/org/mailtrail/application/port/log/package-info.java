/**
 * The ports by which people read the log and act on it; the front door is {@link
 * org.mailtrail.application.port.log.Entries}.
 */
@NullMarked
package org.mailtrail.application.port.log;

import org.jspecify.annotations.NullMarked;
