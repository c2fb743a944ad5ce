package org.mailtrail.ews.connection;

import org.mailtrail.application.port.identity.Secret;

/**
 * Who the job is, for Basic authentication (RFC 7617).
 *
 * @param user as Exchange knows it: {@code user@domain} or {@code DOMAIN\\user}
 * @param password never printed
 */
public record Credentials(String user, Secret password) {
  /** Refuses a user that Basic cannot carry. */
  public Credentials {
    if (user.isBlank() || user.indexOf(':') >= 0) {
      throw new IllegalArgumentException("a user is named, without a colon");
    }
  }
}
