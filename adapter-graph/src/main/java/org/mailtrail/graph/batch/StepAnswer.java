package org.mailtrail.graph.batch;

import java.util.Optional;
import org.mailtrail.graph.transport.GraphRefusal;

/**
 * The answer to one step.
 *
 * @param body what was read of it; untouched when the step was refused
 * @param refusal why it was not carried out
 */
public record StepAnswer<S>(S body, Optional<GraphRefusal> refusal) {
  /** Whether the step may succeed soon. */
  boolean isPassing() {
    return refusal.filter(r -> r.isPassing() || r.isSignIn()).isPresent();
  }

  /** Whether nothing was done, and a smaller batch may do it. */
  boolean isUntried() {
    return refusal.filter(GraphRefusal::isUntried).isPresent();
  }
}
