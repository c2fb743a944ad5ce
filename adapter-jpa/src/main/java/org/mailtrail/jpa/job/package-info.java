/**
 * Who runs passes when, on one of all processes; the front door is {@link
 * org.mailtrail.jpa.job.JpaJobScheduler}.
 */
@NullMarked
package org.mailtrail.jpa.job;

import org.jspecify.annotations.NullMarked;
