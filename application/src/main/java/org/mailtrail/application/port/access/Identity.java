package org.mailtrail.application.port.access;

import java.util.Optional;
import java.util.Set;
import org.mailtrail.domain.address.EmailAddress;

/**
 * Who somebody is to the organisation.
 *
 * @param subject identifies the person for good: the issuer and its name for the person
 * @param address the person's address, if the organisation says that it was verified
 * @param groups the groups and roles that the organisation tells of
 * @param hasUntold whether the person is in groups that are not told, as they are too many
 */
public record Identity(
    String subject, Optional<EmailAddress> address, Set<String> groups, boolean hasUntold) {
  /** Copies the groups. */
  public Identity {
    groups = Set.copyOf(groups);
  }

  /** One of whom all is told. */
  public Identity(String subject, Optional<EmailAddress> address, Set<String> groups) {
    this(subject, address, groups, false);
  }
}
