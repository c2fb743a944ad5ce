package org.mailtrail.application.port.exchange;

import java.util.List;

/**
 * A walk through folders. Where it stands is its own business: nobody gives it offsets. Throws
 * {@link org.mailtrail.application.port.ExchangeException}, also where the server leads it in
 * circles.
 */
@FunctionalInterface
public interface FolderWalk {
  /**
   * The next messages, each copy once in a walk. Folders that vanish meanwhile are passed over.
   * While nothing is found, a folder costs no more than two requests.
   *
   * @param atMost how many, 1 to 1000
   * @return nothing at the end of the walk, and only there
   */
  List<ItemRef> next(int atMost);
}
