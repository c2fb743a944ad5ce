package org.mailtrail.application.port.identity;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mailtrail.application.port.Problem;
import org.mailtrail.domain.message.MailboxName;

/**
 * Signs the account that a mailbox's job works under in to Microsoft's identity platform.
 *
 * <p>A sign-in that does not come about leaves the one before untouched. Safe for several threads.
 * Every method throws {@link org.mailtrail.application.port.SetupException} when a setting is
 * missing.
 */
public interface JobAccounts {
  /**
   * Begins a sign-in with a browser (authorization code with PKCE, RFC 7636). State, nonce and
   * verifier stay on this side; the page serves once, for ten minutes.
   *
   * @param redirect where the platform shall post its answer; must be registered there
   * @throws org.mailtrail.application.port.ExchangeException when the platform cannot be reached
   */
  Page begin(MailboxName mailbox, Choice choice, URI redirect);

  /**
   * Ends it.
   *
   * @param posted the form fields that the platform sent to the redirect address
   */
  Result finish(Map<String, String> posted);

  /**
   * Signs in without a browser on this machine (RFC 8628); waits until the person is done, or the
   * code has expired.
   *
   * @param show is given what the person must see
   */
  Result byDeviceCode(MailboxName mailbox, Choice choice, Consumer<DeviceCode> show);

  /** Renews the token now, without a person: proof that the sign-in still holds. */
  Result renew(MailboxName mailbox);

  /** Signs out here: forgets all tokens of the mailbox. No error when there are none. */
  void forget(MailboxName mailbox);

  /** Which account may sign in. */
  enum Choice {
    /** The account that is signed in now, or any when none is. */
    SAME,
    /** Any; it takes the place of the one before. */
    ANOTHER
  }

  /**
   * Where the person signs in.
   *
   * @param address for the browser
   * @param validUntil when it stops to serve
   */
  record Page(URI address, Instant validUntil) {
    /** Leaves out the address: what is in it serves as a credential. */
    @Override
    public String toString() {
      return "Page[validUntil=" + validUntil + "]";
    }
  }

  /**
   * What the person must see to sign in elsewhere.
   *
   * @param userCode to be typed there
   * @param page where
   * @param validUntil when it stops to serve
   */
  record DeviceCode(String userCode, URI page, Instant validUntil) {
    /** Leaves out the code. */
    @Override
    public String toString() {
      return "DeviceCode[page=" + page + ", validUntil=" + validUntil + "]";
    }
  }

  /** How it ended. */
  sealed interface Result {
    /** Calls the function that fits. */
    default <T> T match(Function<SignedIn, T> signedIn, Function<NotSignedIn, T> notSignedIn) {
      return this instanceof SignedIn done
          ? signedIn.apply(done)
          : notSignedIn.apply((NotSignedIn) this);
    }
  }

  /**
   * Signed in.
   *
   * @param account the account's user name; absent when the application signs in as itself
   * @param validUntil when the present token ends; it is renewed before that
   */
  record SignedIn(Optional<String> account, Instant validUntil) implements Result {}

  /**
   * Not signed in.
   *
   * @param reason why, for programs
   * @param problem why and what to do, for people
   */
  record NotSignedIn(Reason reason, Problem problem) implements Result {}

  /** Why a sign-in did not come about; each has its own message. */
  enum Reason {
    /** Nobody has consented to what the application asks for. */
    CONSENT_MISSING,
    /** The application or the account lacks a permission. */
    PERMISSION_MISSING,
    /** The client secret is wrong or expired. */
    CLIENT_REFUSED,
    /** The refresh token or the code is expired or revoked, or the password has changed. */
    GRANT_REFUSED,
    /** The platform wants more of the person: a second factor, new terms. */
    INTERACTION_REQUIRED,
    /** The person said no. */
    DECLINED,
    /** The person took too long. */
    EXPIRED,
    /** The answer belongs to no sign-in that was begun here. */
    UNKNOWN_SIGN_IN,
    /** Another account signed in than the one that was expected. */
    WRONG_ACCOUNT,
    /** No account has signed in so far. */
    NOBODY,
    /** There is no such tenant or application. */
    UNKNOWN_TENANT,
    /** The application is switched off in its tenant. */
    APPLICATION_DISABLED,
    /** This machine's clock is wrong. */
    CLOCK_SKEW,
    /** The platform answered with something that is no OAuth answer. */
    NOT_THE_PLATFORM,
    /** What answers has a certificate that nobody here vouches for. */
    UNTRUSTED,
    /** The platform asks for slowness. */
    THROTTLED,
    /** No answer. */
    UNREACHABLE,
    /** The platform refused the request for another reason. */
    REFUSED
  }
}
