package org.mailtrail.exchange.http.connection;

import java.io.IOException;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;

/** Something else than the server that was asked has answered; asking again does not mend it. */
public final class Stranger extends IOException {
  private static final long serialVersionUID = 1L;
  private static final String PORTAL =
      "Sign in to the network if it asks for that; otherwise let the proxy pass this server, or"
          + " look what stands between this machine and Exchange, and at"
          + " mailtrail.mailbox.<name>.endpoint.";

  private final Kind kind;
  private final String remedy;

  private Stranger(Kind kind, String what, String remedy) {
    super(what);
    this.kind = kind;
    this.remedy = remedy;
  }

  /** The proxy on the way wants somebody to sign in. */
  public static Stranger proxy() {
    return new Stranger(
        Kind.UNREACHABLE,
        "the proxy wants user and password (HTTP status 407)",
        "Let this machine through the proxy without a password, for Mailtrail signs in to no proxy;"
            + " or name another in mailtrail.mailbox.<name>.proxy.");
  }

  /** The network wants somebody to sign in (RFC 6585 §6). */
  public static Stranger network() {
    return new Stranger(
        Kind.UNREACHABLE, "the network wants somebody to sign in (HTTP status 511)", PORTAL);
  }

  /** A web page, as captive portals give it. */
  public static Stranger page(String host) {
    return new Stranger(
        Kind.UNREACHABLE, "in the name of " + host + " a web page answers, not Exchange", PORTAL);
  }

  /**
   * The server points elsewhere.
   *
   * @param goal where, as words after {@code leads}
   */
  public static Stranger elsewhere(String host, String goal) {
    return new Stranger(
        Kind.REFUSED,
        host + " leads " + goal + ", to which no credential is sent",
        "Write the server's own address into mailtrail.mailbox.<name>.endpoint. Where a network"
            + " asks for a sign-in first, sign in to it.");
  }

  /** What a person can do. */
  public String remedy() {
    return remedy;
  }

  /** The same as an error of the port. */
  public ExchangeException exception(String what) {
    return new ExchangeException(kind, what + ": " + getMessage(), remedy, this);
  }
}
