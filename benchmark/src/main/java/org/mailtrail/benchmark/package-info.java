/**
 * Messages a second, with a bare loop for comparison; the front door is {@link
 * org.mailtrail.benchmark.Benchmark}.
 */
@NullMarked
package org.mailtrail.benchmark;

import org.jspecify.annotations.NullMarked;
