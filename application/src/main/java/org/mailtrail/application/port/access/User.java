package org.mailtrail.application.port.access;

import java.util.Optional;
import org.mailtrail.domain.people.SalespersonCode;

/**
 * A person who may use the console.
 *
 * @param name by which the person signs in
 * @param role what the person may do
 * @param salesperson who the person is in the log, where it is one of the salespeople
 * @param password the hash of the password; empty until one is set
 */
public record User(
    UserName name, Role role, Optional<SalespersonCode> salesperson, Optional<String> password) {
  /** The same with another password. */
  public User withPassword(String hash) {
    return new User(name, role, salesperson, Optional.of(hash));
  }

  @Override
  public String toString() {
    return name + " (" + role + ")";
  }
}
