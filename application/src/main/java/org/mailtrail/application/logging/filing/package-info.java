/**
 * Decided messages on their way out of the intake; {@link
 * org.mailtrail.application.logging.filing.Drain} first.
 */
@NullMarked
package org.mailtrail.application.logging.filing;

import org.jspecify.annotations.NullMarked;
