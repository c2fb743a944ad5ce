package org.mailtrail.graph;

import java.net.URI;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.graph.telling.GraphSentence;
import org.mailtrail.graph.telling.SignInSentence;

/**
 * Where accounts sign in.
 *
 * @param authority the platform's address, without a tenant; secrets are sent to no other host
 * @param layout where its endpoints are
 * @param applicationScope what an application that signs in as itself asks for
 * @param network how it is reached; its time-outs hold for each request
 */
public record IdentityPlatform(
    URI authority, Layout layout, String applicationScope, Network network) {
  /** Microsoft Entra ID, worldwide. */
  public static final URI WORLDWIDE = URI.create("https://login.microsoftonline.com");

  /** The application's permissions in Microsoft Graph, worldwide. */
  public static final String GRAPH_DEFAULT = "https://graph.microsoft.com/.default";

  private static final String SETTING = "mailtrail.identity.authority";

  /** Where a platform has its endpoints. */
  public enum Layout {
    /** Below the tenant's path, as Entra ID has them. */
    ENTRA,
    /** Where the tenant's OpenID configuration says: any OpenID provider. */
    OPENID
  }

  /**
   * Checks the address.
   *
   * @throws SetupException when a secret must not be sent there
   */
  public IdentityPlatform {
    if (authority.getHost() == null
        || authority.getUserInfo() != null
        || authority.getQuery() != null
        || authority.getFragment() != null
        || !(authority.getPath().isEmpty() || authority.getPath().equals("/"))) {
      throw new SetupException(
          SETTING,
          SignInSentence.NO_PLATFORM_ADDRESS.with(),
          SignInSentence.WRITE_PLATFORM.with(WORLDWIDE));
    }
    requireSecure(authority, network);
    authority = URI.create(authority.getScheme() + "://" + authority.getAuthority());
  }

  /** Microsoft Entra ID, worldwide, with the network's defaults. */
  public static IdentityPlatform worldwide() {
    return entra(WORLDWIDE, Network.standard());
  }

  /** Microsoft Entra ID at this address. */
  public static IdentityPlatform entra(URI authority, Network network) {
    return new IdentityPlatform(authority, Layout.ENTRA, GRAPH_DEFAULT, network);
  }

  /** Any OpenID provider at this address. */
  public static IdentityPlatform openId(URI authority, Network network) {
    return new IdentityPlatform(authority, Layout.OPENID, GRAPH_DEFAULT, network);
  }

  private static void requireSecure(URI authority, Network network) {
    if (!network.isSafe(authority)) {
      throw new SetupException(
          SETTING, GraphSentence.NOT_HTTPS.with(), GraphSentence.USE_HTTPS.with());
    }
  }
}
