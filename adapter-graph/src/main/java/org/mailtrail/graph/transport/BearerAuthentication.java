package org.mailtrail.graph.transport;

import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.RequestOption;
import com.microsoft.kiota.authentication.AuthenticationProvider;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.identity.AccessTokens;

/** Puts a token on requests to the configured address, and refuses to put it on any other. */
final class BearerAuthentication implements AuthenticationProvider {
  private final URI endpoint;
  private final AccessTokens tokens;

  BearerAuthentication(URI endpoint, AccessTokens tokens) {
    this.endpoint = endpoint;
    this.tokens = tokens;
  }

  @Override
  public void authenticateRequest(
      RequestInformation request, @Nullable Map<String, Object> context) {
    requireSameServer(request);
    Optional<String> claims =
        request.getRequestOptions().stream()
            .filter(Challenge.class::isInstance)
            .map(Challenge.class::cast)
            .map(Challenge::claims)
            .findFirst();
    request.headers.tryAdd("Authorization", tokens.token(claims).use(token -> "Bearer " + token));
  }

  private void requireSameServer(RequestInformation request) {
    try {
      URI target = request.getUri();
      if (target.getScheme().equals(endpoint.getScheme())
          && target.getAuthority().equals(endpoint.getAuthority())) {
        return;
      }
      throw new ExchangeException(
          Kind.REFUSED, "a token is only sent to " + endpoint.getAuthority(), null);
    } catch (URISyntaxException broken) {
      throw new ExchangeException(Kind.REFUSED, "not an address of Graph", broken);
    }
  }

  /** The claims that a refused request asked for. */
  record Challenge(String claims) implements RequestOption {
    @Override
    @SuppressWarnings("unchecked") // the type parameter is the caller's wish, as the SDK has it
    public <T extends RequestOption> Class<T> getType() {
      return (Class<T>) Challenge.class;
    }
  }
}
