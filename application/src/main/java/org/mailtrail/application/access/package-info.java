/** Letting people into the console; {@link org.mailtrail.application.access.SignIn} first. */
@NullMarked
package org.mailtrail.application.access;

import org.jspecify.annotations.NullMarked;
