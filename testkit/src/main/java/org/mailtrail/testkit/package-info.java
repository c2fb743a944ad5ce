/** What all parts of the kit share; {@link org.mailtrail.testkit.Memory} first. */
@NullMarked
package org.mailtrail.testkit;

import org.jspecify.annotations.NullMarked;
