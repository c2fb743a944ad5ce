/**
 * What every port has in common; the front door is {@link
 * org.mailtrail.application.port.PortException}.
 */
@NullMarked
package org.mailtrail.application.port;

import org.jspecify.annotations.NullMarked;
