/**
 * Exchange Web Services, as far as mail goes; the front door is {@link
 * org.mailtrail.simulator.ews.EwsEndpoint}.
 */
@NullMarked
package org.mailtrail.simulator.ews;

import org.jspecify.annotations.NullMarked;
