package org.mailtrail.ews.transport;

import java.util.Optional;
import org.mailtrail.ews.soap.Node;

/**
 * One response message.
 *
 * @param node all of it
 * @param refusal why it is no success; empty for one
 */
public record Answer(Node node, Optional<Refusal> refusal) {
  static Answer of(Node node) {
    return new Answer(node, Refusal.in(node));
  }

  /** What Exchange has left out of its answer. */
  public static Answer none() {
    return new Answer(
        new Node("", java.util.Map.of(), "", java.util.List.of()),
        Optional.of(Refusal.unanswered()));
  }

  /** A refusal that came as a fault, in place of all response messages. */
  static Answer of(Refusal refusal) {
    return new Answer(none().node, Optional.of(refusal));
  }

  /** An item of which more is told than is taken. */
  public static Answer tooLarge() {
    return of(Refusal.tooLarge());
  }

  /** The first item in it. */
  public Optional<Node> item() {
    return node.childrenAt("Items").stream().findFirst();
  }
}
