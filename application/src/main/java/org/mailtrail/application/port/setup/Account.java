package org.mailtrail.application.port.setup;

import java.net.URI;

/**
 * Who the job is. Passwords and client secrets are not here: {@link
 * org.mailtrail.application.port.identity.SecretProvider} has them, by the mailbox's name.
 *
 * @param method how it signs in
 * @param user the job's account, as it signs in; empty until it is known, and for an application
 * @param tenant the directory's id or domain, empty on-premises
 * @param clientId of the registered application, empty on-premises
 * @param redirectUrl where the identity platform sends the browser back to
 */
public record Account(Method method, String user, String tenant, String clientId, URI redirectUrl) {
  /** What a browser on the machine itself is sent back to; Entra ID allows any port there. */
  public static final URI LOOPBACK = URI.create("http://localhost:8400/signin");

  /** Removes white space that was pasted along. */
  public Account {
    user = user.strip();
    tenant = tenant.strip();
    clientId = clientId.strip();
  }

  /** Nothing is known yet. */
  public static Account unknown(ExchangeKind kind) {
    return new Account(kind.usesTokens() ? Method.BROWSER : Method.PASSWORD, "", "", "", LOOPBACK);
  }

  /** The name of the setting that is missing for signing in; empty when none is. */
  public String missing() {
    if (method.needsUser() && user.isEmpty()) {
      return "user";
    }
    if (!method.isOAuth()) {
      return "";
    }
    return tenant.isEmpty() ? "tenant" : clientId.isEmpty() ? "client-id" : "";
  }

  /** How the account signs in. */
  public enum Method {
    /** Authorization code with PKCE, in a browser. */
    BROWSER,
    /** A code that a person types on another device. */
    DEVICE_CODE,
    /** Client credentials: the application itself, limited to one mailbox. */
    APPLICATION,
    /** User and password, on-premises. */
    PASSWORD,
    /** A token that the secret provider has, for the simulator. */
    GIVEN_TOKEN;

    /** Whether a person's account must be named. */
    boolean needsUser() {
      return this == PASSWORD;
    }

    /** Whether Mailtrail itself signs in at the identity platform. */
    public boolean isOAuth() {
      return this == BROWSER || this == DEVICE_CODE || this == APPLICATION;
    }
  }
}
