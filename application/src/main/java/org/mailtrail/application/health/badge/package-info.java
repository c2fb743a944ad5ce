/**
 * Health for who has no account; the front door is {@link
 * org.mailtrail.application.health.badge.KeepBadges}.
 */
@NullMarked
package org.mailtrail.application.health.badge;

import org.jspecify.annotations.NullMarked;
