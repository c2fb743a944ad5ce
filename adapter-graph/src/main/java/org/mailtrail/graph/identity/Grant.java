package org.mailtrail.graph.identity;

import org.jspecify.annotations.Nullable;

/** A person's yes, in one of its forms. */
interface Grant {
  /** Exchanges it for tokens. */
  Granted ask(Dialogue dialogue, NewCache cache) throws NotGranted;

  /** What the identity must repeat; null where there is no such thing. */
  default @Nullable String nonce() {
    return null;
  }
}
