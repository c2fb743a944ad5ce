package org.mailtrail.simulator.identity.tenant;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An application that is registered in a tenant. Every change holds from the next request on. */
public final class Registration {
  private final String clientId;
  private final Map<String, Instant> secrets = new ConcurrentHashMap<>();
  private final Set<URI> redirects = ConcurrentHashMap.newKeySet();
  private volatile boolean isPublic;
  private volatile boolean hasConsent = true;
  private volatile Set<String> permissions = Set.of("Mail.ReadWrite.Shared", "Mail.ReadWrite");

  Registration(String clientId) {
    this.clientId = clientId;
  }

  /** Adds a client secret that does not expire. */
  public Registration secret(String value) {
    return secret(value, Instant.MAX);
  }

  /** Adds a client secret, or changes its end. */
  public Registration secret(String value, Instant end) {
    secrets.put(value, end);
    return this;
  }

  /** Adds a redirect address; those of loopback may have any port. */
  public Registration redirect(URI address) {
    redirects.add(address);
    return this;
  }

  /** Allows public client flows, such as device code. */
  public Registration publicClients(boolean allowed) {
    isPublic = allowed;
    return this;
  }

  /** Gives consent for the whole tenant, or takes it back. */
  public Registration consent(boolean given) {
    hasConsent = given;
    return this;
  }

  /** The permissions in Graph, delegated and of the application alike. */
  public Registration permissions(Set<String> names) {
    permissions = Set.copyOf(names);
    return this;
  }

  public String clientId() {
    return clientId;
  }

  public boolean hasConsent() {
    return hasConsent;
  }

  public Set<String> permissions() {
    return permissions;
  }

  public void requireSecret(String secret, Instant now) {
    if (secret.isEmpty()) {
      OAuthRefusal.unless(isPublic, OAuthError.SECRET_MISSING);
      return;
    }
    Instant end = secrets.get(secret);
    OAuthRefusal.unless(end != null, OAuthError.SECRET_WRONG);
    OAuthRefusal.unless(end == null || now.isBefore(end), OAuthError.SECRET_EXPIRED);
  }

  public void requirePublic() {
    OAuthRefusal.unless(isPublic, OAuthError.SECRET_MISSING);
  }

  /** RFC 8252 §7.3: the port of a loopback address is the client's choice. */
  public boolean knows(URI redirect) {
    return redirects.stream().anyMatch(known -> withoutPort(known).equals(withoutPort(redirect)));
  }

  private static URI withoutPort(URI address) {
    return "localhost".equals(address.getHost())
        ? URI.create(address.getScheme() + "://localhost" + address.getPath())
        : address;
  }
}
