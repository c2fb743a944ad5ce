/**
 * What is remembered of health, and told of it; the front door is {@link
 * org.mailtrail.application.health.memory.RememberHealth}.
 */
@NullMarked
package org.mailtrail.application.health.memory;

import org.jspecify.annotations.NullMarked;
