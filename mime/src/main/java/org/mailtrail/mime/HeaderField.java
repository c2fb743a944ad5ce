package org.mailtrail.mime;

/** One header field: its name, and its body unfolded but not decoded. */
public record HeaderField(String name, String body) {}
