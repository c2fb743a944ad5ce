package org.mailtrail.domain.policy;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.mailtrail.domain.address.EmailAddress;

/**
 * Addresses and domains whose mail is never logged.
 *
 * @param addresses single addresses
 * @param domains domains with everything below them
 */
public record NeverLog(Set<EmailAddress> addresses, Set<String> domains) {
  /** Brings the domains to their comparison form. */
  public NeverLog {
    addresses = Set.copyOf(addresses);
    domains =
        domains.stream().map(EmailAddress::canonicalDomain).collect(Collectors.toUnmodifiableSet());
  }

  /** Nothing is excluded. */
  public static NeverLog nothing() {
    return new NeverLog(Set.of(), Set.of());
  }

  /** What is on either list. */
  public NeverLog and(NeverLog more) {
    return new NeverLog(both(addresses, more.addresses), both(domains, more.domains));
  }

  private static <T> Set<T> both(Set<T> some, Set<T> others) {
    Set<T> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  /** Whether the address or its domain is on the list. */
  public boolean covers(EmailAddress address) {
    return addresses.contains(address) || domains.stream().anyMatch(address::isAtOrBelow);
  }
}
