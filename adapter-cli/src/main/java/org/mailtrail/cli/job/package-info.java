/** Switching on and off, and what is done to jobs. */
@NullMarked
package org.mailtrail.cli.job;

import org.jspecify.annotations.NullMarked;
