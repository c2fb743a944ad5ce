package org.mailtrail.application.push;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.mailtrail.application.port.identity.Secret;

/**
 * What is kept of a subscription.
 *
 * @param id at Exchange
 * @param state comes back in each notice
 * @param ends when Exchange forgets it
 * @param where to which mailbox, and to which address of ours it is
 */
record KeptNotice(String id, Secret state, Instant ends, String where) {
  private static final int PARTS = 4;

  /** Whether somebody knows what only Exchange and we know; takes as long for a near miss. */
  boolean isOf(Notice notice) {
    boolean isKnown = state.use(value -> same(value, notice.state()));
    return same(id, notice.subscription()) && isKnown;
  }

  private static boolean same(String ours, String theirs) {
    return MessageDigest.isEqual(
        ours.getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
  }

  Secret text() {
    return state.use(value -> Secret.of(String.join("\n", id, value, ends.toString(), where)));
  }

  /** Empty when it is none. */
  static Optional<KeptNotice> of(Secret text) {
    String[] parts = text.use(value -> value.split("\n", PARTS));
    return parts.length < PARTS
        ? Optional.empty()
        : Optional.of(
            new KeptNotice(parts[0], Secret.of(parts[1]), Instant.parse(parts[2]), parts[3]));
  }
}
