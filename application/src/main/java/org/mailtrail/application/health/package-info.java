/**
 * Whether mail may be waiting unseen; {@link org.mailtrail.application.health.CheckHealth} says.
 */
@NullMarked
package org.mailtrail.application.health;

import org.jspecify.annotations.NullMarked;
