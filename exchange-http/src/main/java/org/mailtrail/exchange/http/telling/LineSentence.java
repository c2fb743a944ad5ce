package org.mailtrail.exchange.http.telling;

import org.mailtrail.application.phrase.Sentence;

/** What is said of the way to Exchange. */
public enum LineSentence implements Sentence {
  INTERRUPTED("interrupted"),
  INTERRUPTED_PAUSING("interrupted while waiting"),
  NO_REQUEST_BEFORE("Exchange wants no request before {0}"),
  UNDER_WAY("{0} requests are under way"),
  NOT_WHOLE("no whole answer from {0}: {1}"),
  LOOK_WHAT_ANSWERS(
      "Look what answers there: Exchange's own answers are smaller, and it keeps to what it is"
          + " asked for."),
  NOT_TRUSTED("{0}: its certificate is not trusted"),
  NOT_TRUSTED_EXPIRED("{0}: its certificate is not trusted, for it has expired"),
  TRUST_IT(
      "Write the file with the certificate of its authority (PEM) into"
          + " mailtrail.mailbox.<name>.trust; renew one that has expired, and use the name that"
          + " stands in it."),
  NO_CONNECTION("no connection to {0}"),
  UNKNOWN_HOST("the name of {0} is not known here"),
  PROXY_REFUSES("the proxy does not let through to {0} (status {1})"),
  NO_ANSWER_IN_TIME("no whole answer from {0} in time ({1})"),
  ANSWER_BROKE("no whole answer from {0} ({1})"),
  ONE_SERVER_ALONE("requests go to {0} alone"),
  LARGER_THAN("the answer is larger than {0}"),
  PROXY_WANTS_PASSWORD("the proxy wants user and password (HTTP status 407)"),
  THROUGH_PROXY(
      "Let this machine through the proxy without a password, for Mailtrail signs in to no proxy;"
          + " or name another in mailtrail.mailbox.<name>.proxy."),
  NETWORK_WANTS_SIGN_IN("the network wants somebody to sign in (HTTP status 511)"),
  PAGE_ANSWERS("in the name of {0} a web page answers, not Exchange"),
  SIGN_IN_TO_NETWORK(
      "Sign in to the network if it asks for that; otherwise let the proxy pass this server, or"
          + " look what stands between this machine and Exchange, and at"
          + " mailtrail.mailbox.<name>.endpoint."),
  LEADS_TO("{0} leads to {1} (HTTP status {2}), to which no credential is sent"),
  LEADS_ELSEWHERE("{0} leads elsewhere (HTTP status {1}), to which no credential is sent"),
  WRITE_OWN_ADDRESS(
      "Write the server's own address into mailtrail.mailbox.<name>.endpoint. Where a network"
          + " asks for a sign-in first, sign in to it.");

  private final String english;

  LineSentence(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
