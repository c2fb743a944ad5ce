package org.mailtrail.application.inspection;

/**
 * The room on a disk.
 *
 * @param folder where
 * @param free bytes that may still be written
 * @param total bytes in all
 */
public record Room(String folder, long free, long total) {}
