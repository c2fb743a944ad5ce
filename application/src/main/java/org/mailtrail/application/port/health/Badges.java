package org.mailtrail.application.port.health;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.access.TokenHash;

/** The badges; throws {@link org.mailtrail.application.port.StoreException}. */
public interface Badges {
  /** Keeps a badge. */
  void keep(Badge badge);

  /** The badge with this hash. */
  Optional<Badge> find(TokenHash hash);

  /** All of them, by label. */
  List<Badge> all();

  /**
   * Removes the badge.
   *
   * @return whether this call removed it
   */
  boolean remove(TokenHash hash);
}
