/** Faults by script or by seed; the front door is {@link org.mailtrail.simulator.faults.Faults}. */
@NullMarked
package org.mailtrail.simulator.faults;

import org.jspecify.annotations.NullMarked;
