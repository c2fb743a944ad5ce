package org.mailtrail.web.shape;

/** What stands for a value in what was sent, and is none that any field takes. */
enum Odd {
  /** The word {@code null}: who has nothing to say leaves the field out. */
  NULL,
  /** A field that was sent more than once: nobody knows which is meant. */
  TWICE;

  @Override
  public String toString() {
    return this == NULL ? "null" : "";
  }
}
