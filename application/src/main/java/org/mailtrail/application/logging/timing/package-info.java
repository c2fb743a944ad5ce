/**
 * On what a pass spends its time; {@link org.mailtrail.application.logging.timing.Timekeeper}
 * first.
 */
@NullMarked
package org.mailtrail.application.logging.timing;

import org.jspecify.annotations.NullMarked;
