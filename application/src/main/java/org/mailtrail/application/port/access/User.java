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
 * @param subject who the person is at the organisation's identity provider; empty for who has never
 *     signed in there
 * @param isBlocked whether the person is kept out, whatever is shown
 */
public record User(
    UserName name,
    Role role,
    Optional<SalespersonCode> salesperson,
    Optional<String> password,
    Optional<String> subject,
    boolean isBlocked) {
  /** One who is let in. */
  public User(
      UserName name,
      Role role,
      Optional<SalespersonCode> salesperson,
      Optional<String> password,
      Optional<String> subject) {
    this(name, role, salesperson, password, subject, false);
  }

  /** One who has never signed in at an identity provider. */
  public User(
      UserName name, Role role, Optional<SalespersonCode> salesperson, Optional<String> password) {
    this(name, role, salesperson, password, Optional.empty());
  }

  /** The same, kept out or let in. */
  public User blocked(boolean now) {
    return new User(name, role, salesperson, password, subject, now);
  }

  /** The same with another password. */
  public User withPassword(String hash) {
    return new User(name, role, salesperson, Optional.of(hash), subject, isBlocked);
  }

  /** The same, who may do no more than this. */
  public User atMost(Role other) {
    return with(role.atMost(other), salesperson);
  }

  /** The same with another role, and as another salesperson or none. */
  public User with(Role other, Optional<SalespersonCode> person) {
    return new User(name, other, person, password, subject, isBlocked);
  }

  @Override
  public String toString() {
    return name + " (" + role + ")";
  }
}
