package org.mailtrail.graph.platform;

import com.microsoft.aad.msal4j.HttpMethod;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.Request;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.exchange.http.Pause;
import org.mailtrail.graph.telling.SignInSentence;

/**
 * Where accounts sign in.
 *
 * @param base scheme, host and port
 * @param isOpenId whether endpoints are where the OpenID configuration says, instead of where Entra
 *     ID has them
 * @param applicationScope what an application that signs in as itself asks for
 * @param http makes requests, with time-outs and without redirects
 * @param pause lets time pass
 */
public record Platform(
    URI base, boolean isOpenId, String applicationScope, Call.Factory http, Pause pause) {

  /** A tenant's address as MSAL wants it: it insists on HTTPS, also where {@link #base} is not. */
  public String authority(String tenant) {
    return "https://" + base.getAuthority() + "/" + tenant + "/";
  }

  /** The address of a request of MSAL's, at the configured host and no other. */
  URI address(URL wanted) {
    if (!wanted.getAuthority().equalsIgnoreCase(base.getAuthority())) {
      throw new ExchangeException(
          Kind.REFUSED, SignInSentence.TALKS_TO_ALONE.with(base.getAuthority()), null);
    }
    return URI.create(base.getScheme() + "://" + base.getAuthority() + wanted.getFile());
  }

  /** A conversation. */
  public PlatformHttp talk() {
    return new PlatformHttp(this);
  }

  /** Why the platform does not know this tenant, or does not answer; empty when all is well. */
  public Optional<PlatformRefusal> lookUp(String tenant) {
    PlatformHttp http = talk();
    http.send(
        new Request.Builder()
            .url(base + "/" + tenant + configuration())
            .method(HttpMethod.GET.name(), null)
            .build());
    return http.refusal();
  }

  private String configuration() {
    return isOpenId
        ? "/.well-known/openid-configuration"
        : "/v2.0/.well-known/openid-configuration";
  }

  /** The browser's address, which MSAL has made. */
  public URI browserAddress(URL made) throws MalformedURLException {
    return address(made);
  }
}
