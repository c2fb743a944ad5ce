package org.mailtrail.bootstrap.exchange;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.access.ProviderRoles;
import org.mailtrail.application.port.access.IdentityProvider;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.graph.OpenIdProvider;

/** The organisation's own sign-in, as it is set. */
public final class OrganisationSettings {
  private static final String PREFIX = "mailtrail.oidc.";

  private OrganisationSettings() {}

  /** The provider; empty when none is set. */
  public static Optional<IdentityProvider> provider(Configuration configuration, Clock clock) {
    if (configuration.text(PREFIX + "issuer").isEmpty()) {
      return Optional.empty();
    }
    if (configuration.text(PREFIX + "client-id").isEmpty()) {
      throw configuration.wrong(
          PREFIX + "client-id", "is missing", "Write the id of the application at the provider.");
    }
    return Optional.of(
        OpenIdProvider.at(
            registration(configuration),
            new Machine(configuration, "mailtrail.identity.").network(),
            clock));
  }

  private static OpenIdProvider.Registration registration(Configuration configuration) {
    return new OpenIdProvider.Registration(
        configuration.url(PREFIX + "issuer"),
        configuration.text(PREFIX + "client-id"),
        () -> configuration.secret(PREFIX + "client-secret"),
        configuration.duration(PREFIX + "deadline"));
  }

  /** Which groups make what of a person. */
  public static ProviderRoles roles(Configuration configuration) {
    return new ProviderRoles(
        Set.copyOf(configuration.list(PREFIX + "admins")),
        Set.copyOf(configuration.list(PREFIX + "sales")),
        Set.copyOf(configuration.list(PREFIX + "viewers")));
  }
}
