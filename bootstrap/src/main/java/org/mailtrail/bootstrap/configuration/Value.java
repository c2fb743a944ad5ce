package org.mailtrail.bootstrap.configuration;

/** A value that was set, and where: {@code mailtrail.properties:7} or an environment variable. */
record Value(String text, String source) {}
