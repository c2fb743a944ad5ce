/** All that is in one database, copied into another: {@link org.mailtrail.jpa.copy.Snapshot}. */
@NullMarked
package org.mailtrail.jpa.copy;

import org.jspecify.annotations.NullMarked;
