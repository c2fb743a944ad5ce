/**
 * Strays, found at the end of a pass; {@link org.mailtrail.application.logging.sweep.Sweep} first.
 */
@NullMarked
package org.mailtrail.application.logging.sweep;

import org.jspecify.annotations.NullMarked;
