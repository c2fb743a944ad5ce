package org.mailtrail.domain.mailflow;

import java.util.Set;
import java.util.stream.Collectors;
import org.mailtrail.domain.address.EmailAddress;

/**
 * An Exchange organisation: the domains that it accepts mail for.
 *
 * @param acceptedDomains its domains; domains below them are not included
 */
public record Organization(Set<String> acceptedDomains) {
  /** Brings the domains to their comparison form. */
  public Organization {
    acceptedDomains =
        acceptedDomains.stream()
            .map(EmailAddress::canonicalDomain)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Where the address is. */
  public Scope scopeOf(EmailAddress address) {
    return acceptedDomains.contains(address.domain())
        ? Scope.IN_ORGANIZATION
        : Scope.NOT_IN_ORGANIZATION;
  }
}
