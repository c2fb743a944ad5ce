/**
 * Mailtrail as a service: jobs, health and metrics of one process; the front door is {@link
 * org.mailtrail.bootstrap.service.Daemon}.
 */
@NullMarked
package org.mailtrail.bootstrap.service;

import org.jspecify.annotations.NullMarked;
