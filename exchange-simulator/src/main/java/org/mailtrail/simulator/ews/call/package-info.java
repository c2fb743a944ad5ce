/**
 * One call of EWS: who calls, with which right, and the frame of the answer; the front door is
 * {@link org.mailtrail.simulator.ews.call.EwsCall}.
 */
@NullMarked
package org.mailtrail.simulator.ews.call;

import org.jspecify.annotations.NullMarked;
