/**
 * What Mailtrail does with much of everything; the front door is {@link
 * org.mailtrail.benchmark.scale.Scale}.
 */
@NullMarked
package org.mailtrail.benchmark.scale;

import org.jspecify.annotations.NullMarked;
