package org.mailtrail.simulator.identity.tenant;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in a directory.
 *
 * @param username the user principal name, by which the person signs in
 * @param name for display
 * @param email the mail address in the directory; nobody guarantees that it is the person's
 * @param isVerified whether the tenant has verified the domain of that address
 * @param groups the object ids of all groups that the person is in
 */
public record Person(
    String username, String name, @Nullable String email, boolean isVerified, Set<String> groups) {
  /** Copies the groups; each must be an object id. */
  public Person {
    groups = Set.copyOf(groups);
    groups.forEach(UUID::fromString);
  }

  /** One whose address is the user name, of a verified domain. */
  public static Person of(String username, String name, String... groups) {
    return new Person(username, name, username, true, Set.of(groups));
  }

  /** The address, where there is one. */
  public Optional<String> address() {
    return Optional.ofNullable(email);
  }
}
