package org.mailtrail.graph.transport;

import java.util.Optional;
import okhttp3.Request;
import org.mailtrail.application.port.identity.AccessTokens;
import org.mailtrail.exchange.http.transport.Authentication;

/**
 * A token, fetched at the moment of use (RFC 6750).
 *
 * @param claims what a refused request asked for; empty at the first try
 */
record Bearer(AccessTokens tokens, Optional<String> claims) implements Authentication {
  @Override
  public Request sign(Request request) {
    String proof = tokens.token(claims).use(token -> "Bearer " + token);
    return request.newBuilder().header("Authorization", proof).build();
  }
}
