/** What people set up; the front door is {@link org.mailtrail.jpa.setup.JpaSetups}. */
@NullMarked
package org.mailtrail.jpa.setup;

import org.jspecify.annotations.NullMarked;
