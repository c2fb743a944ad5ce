package org.mailtrail.ews.mailbox;

import java.util.List;
import org.mailtrail.ews.soap.Node;

/**
 * What a search has found so far.
 *
 * @param items in the order that was asked for
 * @param isLast whether there are no more
 */
record ItemPage(List<Node> items, boolean isLast) {
  static ItemPage of(Node answer) {
    return new ItemPage(answer.childrenAt("RootFolder", "Items"), isLast(answer));
  }

  /** A server that does not say so has given all. */
  static boolean isLast(Node answer) {
    return answer
        .child("RootFolder")
        .flatMap(root -> root.attribute("IncludesLastItemInRange"))
        .map(value -> value.equals("true") || value.equals("1"))
        .orElse(true);
  }
}
