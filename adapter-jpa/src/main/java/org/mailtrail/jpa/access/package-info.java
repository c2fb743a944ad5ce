/** Users and tokens of the console; {@link org.mailtrail.jpa.access.JpaUsers} first. */
@NullMarked
package org.mailtrail.jpa.access;

import org.jspecify.annotations.NullMarked;
