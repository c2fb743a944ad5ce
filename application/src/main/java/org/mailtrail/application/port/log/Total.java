package org.mailtrail.application.port.log;

/**
 * How many there are, as far as they were counted.
 *
 * @param counted so many at least
 * @param isAll whether there are no more
 */
public record Total(long counted, boolean isAll) {
  /** Of a count that ended behind the limit. */
  public static Total of(long counted, int limit) {
    return new Total(Math.min(counted, limit), counted <= limit);
  }

  @Override
  public String toString() {
    return isAll ? Long.toString(counted) : "more than " + counted;
  }
}
