package org.mailtrail.simulator.identity.tenant;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A directory with its applications; known by its domain and by its id. */
public final class Tenant {
  private final String id;
  private final Map<String, Registration> applications = new ConcurrentHashMap<>();

  public Tenant(String domain) {
    this.id = id(domain);
  }

  public String id() {
    return id;
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

  /** The object id of a person. */
  public static String id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
