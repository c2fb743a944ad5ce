package org.mailtrail.application.plug.exchange;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * The base addresses at which mailboxes of a kind of Exchange are reached.
 *
 * @param standard where all of them are if nobody says otherwise; absent where each company has a
 *     server of its own
 * @param example one that people may copy
 * @param objection what is wrong with an address, as the end of a sentence that begins with it;
 *     empty where nothing is. That it is a safe web address has been seen before.
 */
public record Endpoints(
    Optional<URI> standard, String example, Function<URI, Optional<String>> objection) {
  /** Any safe web address. */
  public static Endpoints any(String example) {
    return new Endpoints(Optional.empty(), example, endpoint -> Optional.empty());
  }
}
