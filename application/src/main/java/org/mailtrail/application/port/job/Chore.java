package org.mailtrail.application.port.job;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Something that one process of all is to do again and again, beside the mailboxes.
 *
 * @param name what it is called, the same in all processes; up to 40 letters
 * @param work does it, and answers how long to wait before the next time; what it throws is tried
 *     again after a minute
 */
public record Chore(String name, Supplier<Duration> work) {}
