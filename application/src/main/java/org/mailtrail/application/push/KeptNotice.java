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
 * @param since when it was made; absent where that was not kept yet
 */
record KeptNotice(String id, Secret state, Instant ends, String where, Optional<Instant> since) {
  private static final int LEAST = 4;
  private static final int PARTS = LEAST + 1;

  /** Whether somebody knows what only Exchange and we know; takes as long for a near miss. */
  boolean isOf(Notice notice) {
    boolean isKnown = state.use(value -> same(value, notice.state()));
    return same(id, notice.subscription()) && isKnown;
  }

  private static boolean same(String ours, String theirs) {
    return MessageDigest.isEqual(
        ours.getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
  }

  KeptNotice until(Instant later) {
    return new KeptNotice(id, state, later, where, since);
  }

  Secret text() {
    String begun = since.map(at -> "\n" + at).orElse("");
    return state.use(
        value -> Secret.of(String.join("\n", id, value, ends.toString(), where) + begun));
  }

  /** Empty when it is none. */
  static Optional<KeptNotice> of(Secret text) {
    String[] parts = text.use(value -> value.split("\n", PARTS));
    return parts.length < LEAST
        ? Optional.empty()
        : Optional.of(
            new KeptNotice(
                parts[0],
                Secret.of(parts[1]),
                Instant.parse(parts[2]),
                parts[LEAST - 1],
                Optional.of(parts)
                    .filter(all -> all.length == PARTS)
                    .map(all -> Instant.parse(all[LEAST]))));
  }
}
