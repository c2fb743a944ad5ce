/** Users and tokens of the console; {@link org.mailtrail.testkit.access.UsersContract} first. */
@NullMarked
package org.mailtrail.testkit.access;

import org.jspecify.annotations.NullMarked;
