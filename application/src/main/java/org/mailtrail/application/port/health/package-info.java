/**
 * What is remembered of health: troubles, what waited, passes at work, badges; the front door is
 * {@link org.mailtrail.application.port.health.Ailments}.
 */
@NullMarked
package org.mailtrail.application.port.health;

import org.jspecify.annotations.NullMarked;
