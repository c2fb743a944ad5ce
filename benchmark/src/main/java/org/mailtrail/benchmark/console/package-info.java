/**
 * What the console's pages cost; the front door is {@link
 * org.mailtrail.benchmark.console.ConsoleCost}.
 */
@NullMarked
package org.mailtrail.benchmark.console;

import org.jspecify.annotations.NullMarked;
