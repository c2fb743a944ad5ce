package org.mailtrail.simulator.mime;

/** A display name, empty where there is none, and an addr-spec as written. */
public record MailAddress(String name, String address) {}
