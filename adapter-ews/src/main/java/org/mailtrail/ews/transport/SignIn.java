package org.mailtrail.ews.transport;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.ews.Credentials;

/**
 * The account's credential, asked for at each use. One that was refused is not sent again: a few
 * vain tries lock an account.
 */
public final class SignIn {
  private final Supplier<Credentials> provider;
  private final AtomicReference<@Nullable Credentials> refused = new AtomicReference<>();

  /** Credentials of this provider. */
  public SignIn(Supplier<Credentials> provider) {
    this.provider = provider;
  }

  /**
   * The credential to send.
   *
   * @throws ExchangeException when it is the one that was refused
   */
  public Credentials credentials(String what) {
    Credentials now = provider.get();
    if (now.equals(refused.get())) {
      throw new ExchangeException(
          Kind.SIGN_IN,
          what + ": user and password were refused; they are not sent again until they change",
          null);
    }
    return now;
  }

  /** The error for a credential that a server has just refused; it is not given out again. */
  public ExchangeException refused(Credentials credentials, String what) {
    refused.set(credentials);
    return new ExchangeException(
        Kind.SIGN_IN, what + ": Exchange refuses user and password (HTTP status 401)", null);
  }

  /** RFC 7617. */
  public static String basic(Credentials credentials) {
    return credentials
        .password()
        .use(
            password ->
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(
                            (credentials.user() + ":" + password)
                                .getBytes(StandardCharsets.UTF_8)));
  }
}
