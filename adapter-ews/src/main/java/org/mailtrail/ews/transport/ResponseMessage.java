package org.mailtrail.ews.transport;

import java.util.Optional;
import org.mailtrail.ews.soap.Node;

/**
 * One response message.
 *
 * @param node all of it
 * @param refusal why it is no success; empty for one
 */
public record ResponseMessage(Node node, Optional<EwsRefusal> refusal) {
  static ResponseMessage of(Node node) {
    return new ResponseMessage(node, EwsRefusal.in(node));
  }

  /** What Exchange has left out of its answer. */
  public static ResponseMessage none() {
    return new ResponseMessage(
        new Node("", java.util.Map.of(), "", java.util.List.of()),
        Optional.of(EwsRefusal.unanswered()));
  }

  /** A refusal in place of what was asked for. */
  public static ResponseMessage of(EwsRefusal refusal) {
    return new ResponseMessage(none().node, Optional.of(refusal));
  }

  /** An item of which more is told than is taken. */
  public static ResponseMessage tooLarge() {
    return of(EwsRefusal.tooLarge());
  }

  /** The first item in it. */
  public Optional<Node> item() {
    return node.childrenAt("Items").stream().findFirst();
  }
}
