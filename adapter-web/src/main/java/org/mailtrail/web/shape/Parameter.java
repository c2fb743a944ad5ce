package org.mailtrail.web.shape;

/**
 * Something in the address of a route, or in the object that is sent to it.
 *
 * @param place where
 * @param name its name
 * @param shape what it looks like
 * @param isNeeded whether it must be there
 * @param meaning in a sentence
 */
public record Parameter(
    Place place, String name, JsonShape<?> shape, boolean isNeeded, String meaning) {
  /** Where it stands. */
  public enum Place {
    /** A part of the path. */
    PATH,
    /** Behind the question mark. */
    QUERY,
    /** A field of the object that is sent. */
    BODY,
    /** A file that is sent as it is. */
    FILE
  }
}
