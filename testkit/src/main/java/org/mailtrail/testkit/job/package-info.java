/**
 * The scheduler of jobs: a fake, and what every implementation must keep; {@link
 * org.mailtrail.testkit.job.JobSchedulerContract} first.
 */
@NullMarked
package org.mailtrail.testkit.job;

import org.jspecify.annotations.NullMarked;
