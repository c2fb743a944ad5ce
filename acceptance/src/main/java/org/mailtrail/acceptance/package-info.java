/**
 * A whole Mailtrail on real parts, for acceptance tests and benchmarks; the front door is {@link
 * org.mailtrail.acceptance.Rig}.
 */
@NullMarked
package org.mailtrail.acceptance;

import org.jspecify.annotations.NullMarked;
