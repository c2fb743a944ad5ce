/** Who runs passes when; {@link org.mailtrail.application.port.job.JobScheduler} first. */
@NullMarked
package org.mailtrail.application.port.job;

import org.jspecify.annotations.NullMarked;
