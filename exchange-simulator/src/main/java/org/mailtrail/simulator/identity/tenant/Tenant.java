package org.mailtrail.simulator.identity.tenant;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A directory with its people and applications; known by its domain and by its id. */
public final class Tenant {
  private final String id;
  private final Map<String, Registration> applications = new ConcurrentHashMap<>();
  private final Map<String, Person> people =
      new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);

  public Tenant(String domain) {
    this.id = id(domain);
  }

  public String id() {
    return id;
  }

  /** The person is in the directory from now on, in place of one with the same user name. */
  public Tenant person(Person person) {
    people.put(person.username(), person);
    return this;
  }

  /** The person with this user name. */
  public Optional<Person> person(String username) {
    return Optional.ofNullable(people.get(username));
  }

  /** Everybody, by user name. */
  public List<Person> people() {
    return List.copyOf(people.values());
  }

  /** Whether this user may sign in here: where nobody is listed, anybody is believed to be. */
  public boolean admits(String username) {
    return people.isEmpty() || people.containsKey(username);
  }

  public Registration register(String clientId) {
    return applications.computeIfAbsent(clientId, Registration::new);
  }

  public Registration application(String clientId) {
    Registration found = applications.get(clientId);
    if (found == null) {
      throw new OAuthRefusal(OAuthError.APPLICATION_UNKNOWN);
    }
    return found;
  }

  /** The object id of a person or a group. */
  public static String id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
