/**
 * The contract of what is remembered of health, and a fake that keeps it; the front door is {@link
 * org.mailtrail.testkit.health.KeptHealthContract}.
 */
@NullMarked
package org.mailtrail.testkit.health;

import org.jspecify.annotations.NullMarked;
