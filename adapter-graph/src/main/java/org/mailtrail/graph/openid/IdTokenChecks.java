package org.mailtrail.graph.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Believes an identity token (OpenID Connect Core §3.1.3.7): signed by a key of the provider, from
 * this issuer, for this client, not ended, and with the nonce of the sign-in that was begun.
 *
 * @param issuer who must have issued it
 * @param client for whom it must be
 * @param clock the time
 */
public record IdTokenChecks(String issuer, String client, Clock clock) {
  private static final Duration SKEW = Duration.ofMinutes(2);
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  /** A doubt, or none. */
  public record Checked(Optional<JWTClaimsSet> claims, String code, String reason) {
    static Checked doubt(String code, String reason) {
      return new Checked(Optional.empty(), code, reason);
    }
  }

  /** Checks the token with these keys. */
  public Checked check(String token, JWKSet keys, String nonce) {
    try {
      JWTClaimsSet claims = signed(token, keys);
      return doubt(claims, nonce).orElseGet(() -> new Checked(Optional.of(claims), "", ""));
    } catch (ParseException | BadJOSEException | JOSEException unsigned) {
      return Checked.doubt(
          "sign-in-signature", "the identity token is not signed by the organisation");
    }
  }

  private static JWTClaimsSet signed(String token, JWKSet keys)
      throws ParseException, BadJOSEException, JOSEException {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys)));
    // its own check of times knows no other clock than the machine's
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    return processor.process(token, null);
  }

  private Optional<Checked> doubt(JWTClaimsSet claims, String nonce) {
    if (!issuer.equals(claims.getIssuer())) {
      return of("sign-in-issuer", "the identity token is from another issuer");
    }
    if (!isForUs(claims)) {
      return of("sign-in-audience", "the identity token is for another application");
    }
    if (!isOfNow(claims.getExpirationTime(), claims.getIssueTime())) {
      return of("sign-in-expired", "the identity token has ended, or is of another time");
    }
    if (!Objects.equals(nonce, claims.getClaim("nonce"))) {
      return of("sign-in-nonce", "the identity token is of another sign-in");
    }
    return claims.getSubject() == null || claims.getSubject().isBlank()
        ? of("sign-in-subject", "the identity token does not say whose it is")
        : Optional.empty();
  }

  private boolean isForUs(JWTClaimsSet claims) {
    Object party = claims.getClaim("azp");
    return claims.getAudience().contains(client)
        && (party == null ? claims.getAudience().size() == 1 : party.equals(client));
  }

  private static Optional<Checked> of(String code, String reason) {
    return Optional.of(Checked.doubt(code, reason));
  }

  private boolean isOfNow(@Nullable Date end, @Nullable Date issued) {
    Instant now = clock.instant();
    return end != null
        && issued != null
        && now.isBefore(end.toInstant().plus(SKEW))
        && !issued.toInstant().minus(SKEW).isAfter(now);
  }
}
