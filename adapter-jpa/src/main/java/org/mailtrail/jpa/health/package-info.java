/** What is remembered of health; the front door is {@link org.mailtrail.jpa.health.JpaHealth}. */
@NullMarked
package org.mailtrail.jpa.health;

import org.jspecify.annotations.NullMarked;
