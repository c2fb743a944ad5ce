package org.mailtrail.ews.account;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.ews.connection.Credentials;
import org.mailtrail.ews.telling.EwsSentence;

/**
 * The account's credential, asked for at each use.
 *
 * @param provider gives it
 * @param refusals those of the account that were refused
 */
public record BasicSignIn(Supplier<Credentials> provider, RefusedCredentials refusals) {
  /** The same for all requests: servers know clients by it. */
  public static final String USER_AGENT = "Mailtrail";

  private static final String BASIC = "basic";

  /**
   * The credential to send.
   *
   * @throws ExchangeException when it is one that was refused lately
   */
  public Credentials credentials(Phrase what) {
    Credentials now = provider.get();
    refusals
        .until(now)
        .ifPresent(
            until -> {
              throw new ExchangeException(
                  Kind.SIGN_IN,
                  PortSentence.IN_DOING.with(what, EwsSentence.REFUSED_BEFORE.with(until)),
                  null);
            });
    return now;
  }

  /**
   * The error for a 401. A credential that was refused is not given out again for a while; where
   * the server does not even take passwords, none was.
   *
   * @param offered the challenges of the answer
   */
  public ExchangeException refused(Credentials credentials, List<String> offered, Phrase what) {
    if (!offered.isEmpty() && offered.stream().noneMatch(BasicSignIn::isBasic)) {
      return notTaken(offered, what);
    }
    refusals.remember(credentials);
    return new ExchangeException(
        Kind.SIGN_IN,
        PortSentence.IN_DOING.with(what, EwsSentence.REFUSES_PASSWORD.with()),
        EwsSentence.CORRECT_PASSWORD.with(),
        null);
  }

  private static ExchangeException notTaken(List<String> offered, Phrase what) {
    return new ExchangeException(
        Kind.SIGN_IN,
        PortSentence.IN_DOING.with(
            what,
            EwsSentence.NO_BASIC.with(
                offered.stream()
                    .map(BasicSignIn::scheme)
                    .distinct()
                    .collect(Collectors.joining(", ")))),
        EwsSentence.SWITCH_BASIC_ON.with(),
        null);
  }

  /** Several challenges may stand in one field (RFC 9110 §11.6.1). */
  private static boolean isBasic(String field) {
    return (" " + field.toLowerCase(Locale.ROOT)).matches("(?s).*[ ,]" + BASIC + "(?:[ ,].*)?");
  }

  /** The name alone, which is a token; whatever else stands there is not shown. */
  private static String scheme(String field) {
    String name = field.strip().split("[ ,]", 2)[0];
    return name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,30}") ? name : "another scheme";
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
