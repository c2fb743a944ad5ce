package org.mailtrail.simulator.identity;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.mailtrail.simulator.front.Endpoint;
import org.mailtrail.simulator.front.HttpFront;
import org.mailtrail.simulator.graph.AcceptedTokens;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.identity.tenant.OAuthError;
import org.mailtrail.simulator.identity.tenant.OAuthRefusal;
import org.mailtrail.simulator.identity.tenant.Registration;
import org.mailtrail.simulator.identity.tenant.SignInVisit;
import org.mailtrail.simulator.identity.tenant.Tenant;

/**
 * Microsoft Entra ID with the endpoints of {@code /{tenant}/oauth2/v2.0}: authorization code with
 * PKCE, device code, refresh, client credentials. What people do on its page, and what goes wrong,
 * is scripted. Graph believes its tokens until they end by the simulator's clock.
 */
public final class EntraId implements Endpoint {
  private final Clock clock;
  private final AcceptedTokens graph;
  private final Map<String, Tenant> tenants = new ConcurrentHashMap<>();
  private final List<TokenForm> asked = new CopyOnWriteArrayList<>();
  private final Script script = new Script();
  private final Issuer issuer;
  private final DeviceCodes devices;
  private final AuthorizePage page;
  private final Discovery discovery;
  private volatile Optional<SignInVisit> visitor = Optional.empty();
  private volatile boolean servesOnce;

  /** A platform at this address that knows nobody yet. */
  public EntraId(URI address, Clock clock, AcceptedTokens graph) {
    this.clock = clock;
    this.graph = graph;
    this.issuer = new Issuer(address.toString(), clock, graph);
    this.devices = new DeviceCodes(address.toString(), clock);
    this.page = new AuthorizePage(clock);
    this.discovery = new Discovery(address.toString());
  }

  /** The application with this client id in the tenant; registered when it is not yet. */
  public Registration register(String domain, String clientId) {
    return tenant(domain).register(clientId);
  }

  /** The tenant with this domain; made when there is none. */
  public Tenant tenant(String domain) {
    Tenant tenant =
        tenants.computeIfAbsent(domain.toLowerCase(Locale.ROOT), name -> new Tenant(name));
    tenants.put(tenant.id(), tenant);
    return tenant;
  }

  /** The keys with which tokens are signed. */
  public SigningKeys keys() {
    return issuer.keys();
  }

  /** Who is in front of the browser from now on, and what that person does. */
  public void visitor(SignInVisit visit) {
    visitor = Optional.of(visit);
  }

  /** A person types the code of a device. */
  public void enter(String userCode, SignInVisit visit) {
    devices.enter(userCode, visit);
  }

  /** The next requests for tokens with this grant type meet the error. */
  public void refuse(int times, String grant, OAuthError error) {
    script.add(
        times,
        request -> form(request).getOrDefault("grant_type", "").endsWith(grant),
        error.response(clock.instant()));
  }

  /** The next requests that fit get this response. */
  public void answer(int times, Predicate<Request> which, Response response) {
    script.add(times, which, response);
  }

  /** Nothing of what was ordered and did not happen yet shall happen. */
  public void relent() {
    script.clear();
  }

  /** Ends the person's refresh tokens; access tokens stay until they end. */
  public void revoke(String user) {
    issuer.revokeRefreshTokens(user);
  }

  /**
   * Graph refuses the person's access tokens from now on, and says which claims a new one must
   * have. An empty name stands for applications.
   */
  public void challenge(String user, String claims) {
    issuer.accessTokens(user).forEach(token -> graph.challenge(token, claims));
  }

  /** Graph refuses the person's access tokens from now on, and does not say why. */
  public void invalidate(String user) {
    issuer.accessTokens(user).forEach(graph::revoke);
  }

  /** Takes the person's right to the mailboxes away, or gives it back. */
  public void mailboxRight(String user, boolean given) {
    issuer.right(user, given);
  }

  /** How long access tokens serve from now on; an hour at first. */
  public void accessTokenLifetime(Duration time) {
    issuer.lifetime(time);
  }

  /** Whether a refresh token serves once (RFC 9700 §4.14); Entra is more lenient. */
  public void refreshTokensServeOnce(boolean once) {
    servesOnce = once;
  }

  /** The requests for tokens so far. */
  public List<TokenForm> asked() {
    return List.copyOf(asked);
  }

  @Override
  public boolean isShown() {
    return false;
  }

  @Override
  public Response answer(Request request) {
    try {
      return script.answer(noted(request)).orElseGet(() -> route(request));
    } catch (OAuthRefusal refusal) {
      return refusal.error().response(clock.instant());
    }
  }

  private Request noted(Request request) {
    Map<String, String> form = form(request);
    String grant = form.getOrDefault("grant_type", "");
    if (!grant.isEmpty()) {
      asked.add(
          new TokenForm(
              form.getOrDefault("client_id", ""),
              grant.substring(grant.lastIndexOf(':') + 1),
              form.getOrDefault("scope", ""),
              form.getOrDefault("claims", "")));
    }
    return request;
  }

  private Response route(Request request) {
    List<String> path = Arrays.asList(request.path().substring(1).split("/", 2));
    String rest = path.size() < 2 ? "" : path.get(1);
    if (rest.equals("discovery/instance")) {
      return discovery.instance();
    }
    if (rest.equals("oauth2/deviceauth")) {
      return devices.page(form(request).getOrDefault("code", ""), visitor);
    }
    String tenant = path.get(0).toLowerCase(Locale.ROOT);
    return route(request, rest, Optional.ofNullable(tenants.get(tenant)));
  }

  private Response route(Request request, String rest, Optional<Tenant> tenant) {
    return switch (rest) {
      case ".well-known/openid-configuration", "v2.0/.well-known/openid-configuration" ->
          discovery.configuration(known(tenant, OAuthError.TENANT_NOT_CONFIGURED));
      case "discovery/v2.0/keys" -> Issuer.json(200, issuer.keys().published());
      case "oauth2/v2.0/authorize" -> authorize(request, tenant);
      case "oauth2/v2.0/devicecode" -> device(form(request), tenant);
      case "oauth2/v2.0/token" ->
          new TokenOperation(issuer, page, devices, clock, servesOnce)
              .answer(known(tenant, OAuthError.TENANT_UNKNOWN), form(request));
      default -> Response.empty(404);
    };
  }

  private Response device(Map<String, String> form, Optional<Tenant> tenant) {
    return devices.ask(
        known(tenant, OAuthError.TENANT_UNKNOWN).application(form.getOrDefault("client_id", "")),
        form.getOrDefault("scope", ""));
  }

  private Response authorize(Request request, Optional<Tenant> tenant) {
    try {
      return page.answer(request, known(tenant, OAuthError.TENANT_UNKNOWN), visitor);
    } catch (OAuthRefusal refusal) {
      return AuthorizePage.page(refusal.error().description(clock.instant()));
    }
  }

  private static Tenant known(Optional<Tenant> tenant, OAuthError error) {
    return tenant.orElseThrow(() -> new OAuthRefusal(error));
  }

  private static Map<String, String> form(Request request) {
    return request.method().equals("POST") ? HttpFront.query(request.text()) : Map.of();
  }
}
