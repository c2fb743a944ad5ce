/**
 * Health and metrics over HTTP, for what watches a service; the front doors are {@link
 * org.mailtrail.watch.WatchPages} and {@link org.mailtrail.watch.Metrics}.
 */
@NullMarked
package org.mailtrail.watch;

import org.jspecify.annotations.NullMarked;
