/**
 * Threads that nothing silent can hold: {@link org.mailtrail.application.thread.Crew} works, and
 * {@link org.mailtrail.application.thread.Lookout} asks.
 */
@NullMarked
package org.mailtrail.application.thread;

import org.jspecify.annotations.NullMarked;
