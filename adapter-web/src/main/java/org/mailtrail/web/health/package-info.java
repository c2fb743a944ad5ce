/** How Mailtrail is; {@link org.mailtrail.web.health.HealthPages} first. */
@NullMarked
package org.mailtrail.web.health;

import org.jspecify.annotations.NullMarked;
