package org.mailtrail.graph.mailbox;

import org.jspecify.annotations.Nullable;

/**
 * The OData options of a message list.
 *
 * @param select the properties
 * @param expand the extended properties, null for none
 * @param filter which messages, null for all
 * @param top how many at most
 * @param skip how many to leave out
 */
record ListOptions(
    String select, @Nullable String expand, @Nullable String filter, int top, int skip) {
  private static final String[] NOTHING = {};

  /** Without {@code asc}, which Graph's description does not know. */
  static final String OLDEST_FIRST = "receivedDateTime";

  String[] selected() {
    return select.split(",", -1);
  }

  String[] expanded() {
    return expand == null ? NOTHING : new String[] {expand};
  }
}
