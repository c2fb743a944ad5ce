package org.mailtrail.application.port.pictures;

import java.util.List;

/**
 * Fetches pictures that a message only points at, from servers of strangers, without telling them
 * who looks (ADR 0071). Whoever wrote the message chose the addresses, so each is fetched from a
 * public server or not at all, and of the answer no more is believed than that its bytes are a
 * picture. Safe for several threads.
 */
public interface RemotePictures {
  /** So many are fetched of one message; the others are {@link RemotePicture.Why#TOO_MANY}. */
  int MOST = 50;

  /** The bytes of the largest picture that is fetched. */
  int LARGEST = 5_000_000;

  /** The bytes of all pictures of one message. */
  int LARGEST_SUM = 12_000_000;

  /**
   * Asks for each of them once, and comes back within some seconds whatever the servers do.
   *
   * <p>The servers learn that somebody has asked, and the address of this machine. They are told
   * nothing that differs by who looks: no cookies, no language, no page that leads there. Nothing
   * is kept: the next call asks anew.
   *
   * @param addresses as the message writes them
   * @return what came of each, in their order; what goes wrong with one is told there and never
   *     thrown
   */
  List<RemotePicture> fetch(List<String> addresses);
}
