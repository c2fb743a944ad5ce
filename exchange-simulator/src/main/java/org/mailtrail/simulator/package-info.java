/**
 * An Exchange over real HTTP for tests, demo and benchmarks; the front door is {@link
 * org.mailtrail.simulator.ExchangeSimulator}.
 */
@NullMarked
package org.mailtrail.simulator;

import org.jspecify.annotations.NullMarked;
