/**
 * Programs without correctness: the front door is {@link org.mailtrail.benchmark.bare.BareLoop}.
 */
@NullMarked
package org.mailtrail.benchmark.bare;

import org.jspecify.annotations.NullMarked;
