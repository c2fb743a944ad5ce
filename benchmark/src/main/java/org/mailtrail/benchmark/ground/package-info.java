/**
 * What measuring stands on: an Exchange in a process of its own, one PostgreSQL that counts its
 * statements, and meters; the front door is {@link org.mailtrail.benchmark.ground.Ground}.
 */
@NullMarked
package org.mailtrail.benchmark.ground;

import org.jspecify.annotations.NullMarked;
