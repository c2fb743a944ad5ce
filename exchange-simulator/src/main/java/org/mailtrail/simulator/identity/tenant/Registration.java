package org.mailtrail.simulator.identity.tenant;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** An application that is registered in a tenant. Every change holds from the next request on. */
public final class Registration {
  private final String clientId;
  private final Map<String, Instant> secrets = new ConcurrentHashMap<>();
  private final Set<URI> redirects = ConcurrentHashMap.newKeySet();
  private final Set<String> optionalClaims = ConcurrentHashMap.newKeySet();
  private final Map<String, Set<String>> roles =
      new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);
  private volatile boolean isPublic;
  private volatile boolean letsChoose;
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

  /**
   * Identity tokens tell this claim from now on: {@code email}, {@code xms_edov} or {@code groups}.
   */
  public Registration tells(String... claims) {
    optionalClaims.addAll(List.of(claims));
    return this;
  }

  /** The person has this app role. */
  public Registration assign(String username, String role) {
    roles.computeIfAbsent(username, none -> ConcurrentHashMap.newKeySet()).add(role);
    return this;
  }

  /** Whoever is in front of the browser picks an account of the tenant on the page. */
  public Registration letsChoose(boolean now) {
    letsChoose = now;
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

  public boolean letsChoose() {
    return letsChoose;
  }

  /** Whether the claim is among the optional ones that this application has asked for. */
  public boolean isTold(String claim) {
    return optionalClaims.contains(claim);
  }

  /** The app roles of the person. */
  public Set<String> roles(String username) {
    return Set.copyOf(roles.getOrDefault(username, Set.of()));
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
