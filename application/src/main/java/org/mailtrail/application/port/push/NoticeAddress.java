package org.mailtrail.application.port.push;

import java.net.URI;
import org.mailtrail.application.port.identity.Secret;

/**
 * Where notices are sent.
 *
 * @param url of HTTPS, under which Exchange reaches whoever wants to know
 * @param state comes back in each notice and shows that Exchange sent it; up to 128 characters
 */
public record NoticeAddress(URI url, Secret state) {
  /** As many characters as Exchange gives back (Graph: resource subscription, clientState). */
  public static final int LONGEST_STATE = 128;

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException when Exchange would send nothing there
   */
  public NoticeAddress {
    if (!"https".equalsIgnoreCase(url.getScheme()) || url.getHost() == null) {
      throw new IllegalArgumentException("notices are sent to addresses of HTTPS alone");
    }
    if (state.isBlank() || state.use(String::length) > LONGEST_STATE) {
      throw new IllegalArgumentException("the state has 1 to " + LONGEST_STATE + " characters");
    }
  }
}
