package org.mailtrail.web.message.picture;

import java.util.List;

/**
 * Pictures that a message only points at.
 *
 * @param addresses where they lie, each once, in the order in which they are seen
 * @param dots how many there are besides of a single dot, which nobody sees: they count readers
 */
public record LeftOut(List<String> addresses, int dots) {
  /** Copies the addresses. */
  public LeftOut {
    addresses = List.copyOf(addresses);
  }

  /** None. */
  public static LeftOut none() {
    return new LeftOut(List.of(), 0);
  }
}
