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
 */
public record Identity(String subject, Optional<EmailAddress> address, Set<String> groups) {
  /** Copies the groups. */
  public Identity {
    groups = Set.copyOf(groups);
  }
}
