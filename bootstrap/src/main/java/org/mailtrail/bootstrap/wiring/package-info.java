/**
 * Builds the engine from settings, by hand; the front door is {@link
 * org.mailtrail.bootstrap.wiring.Engine}.
 */
@NullMarked
package org.mailtrail.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
