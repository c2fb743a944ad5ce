/** How Mailtrail is; start at {@link org.mailtrail.cli.health.HealthCommand}. */
@NullMarked
package org.mailtrail.cli.health;

import org.jspecify.annotations.NullMarked;
