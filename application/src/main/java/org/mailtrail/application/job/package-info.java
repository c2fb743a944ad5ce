/** The logging job: switched on by {@link org.mailtrail.application.job.StartLogging}. */
@NullMarked
package org.mailtrail.application.job;

import org.jspecify.annotations.NullMarked;
