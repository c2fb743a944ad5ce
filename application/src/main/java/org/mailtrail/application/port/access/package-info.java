/** Who may use the console; {@link org.mailtrail.application.port.access.Users} first. */
@NullMarked
package org.mailtrail.application.port.access;

import org.jspecify.annotations.NullMarked;
