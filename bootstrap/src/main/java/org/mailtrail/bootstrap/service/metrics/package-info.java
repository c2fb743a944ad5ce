/**
 * Numbers for Prometheus; the front door is {@link
 * org.mailtrail.bootstrap.service.metrics.Metrics}.
 */
@NullMarked
package org.mailtrail.bootstrap.service.metrics;

import org.jspecify.annotations.NullMarked;
