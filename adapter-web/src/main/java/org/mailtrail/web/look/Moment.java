package org.mailtrail.web.look;

/**
 * A time as a page shows it.
 *
 * @param iso for programs
 * @param exact with date, seconds and zone
 * @param shown short: how long ago, or the date
 */
public record Moment(String iso, String exact, String shown) {}
