package org.mailtrail.simulator.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.simulator.identity.tenant.Person;
import org.mailtrail.simulator.identity.tenant.Registration;
import org.mailtrail.simulator.identity.tenant.Tenant;

/**
 * What an identity token tells of a person; sources are pages of
 * learn.microsoft.com/entra/identity-platform: id-token-claims-reference, optional-claims-reference
 * and howto-add-app-roles-in-apps.
 */
record IdentityClaims(String address, Tenant tenant, Registration application) {
  /** id-token-claims-reference, groups overage claim: 200 in a JWT. */
  private static final int MOST_GROUPS = 200;

  Map<String, Object> of(Grant grant) {
    Map<String, Object> claims = new LinkedHashMap<>();
    Optional<Person> person = tenant.person(grant.user());
    if (grant.asks("profile")) {
      claims.put("oid", Tenant.id(grant.user()));
      claims.put("preferred_username", grant.user());
      person.ifPresent(known -> claims.put("name", known.name()));
    }
    person.ifPresent(known -> email(claims, grant, known));
    person.ifPresent(known -> groups(claims, known));
    Set<String> roles = application.roles(grant.user());
    if (!roles.isEmpty()) {
      claims.put("roles", List.copyOf(roles));
    }
    return claims;
  }

  /** By the optional claim or by the scope; xms_edov only beside it. */
  private void email(Map<String, Object> claims, Grant grant, Person person) {
    if (person.address().isPresent() && (grant.asks("email") || application.isTold("email"))) {
      claims.put("email", person.address().get());
      if (application.isTold("xms_edov")) {
        claims.put("xms_edov", person.isVerified());
      }
    }
  }

  /** Beyond the limit a token tells where they can be asked for, and none of them. */
  private void groups(Map<String, Object> claims, Person person) {
    if (!application.isTold("groups") || person.groups().isEmpty()) {
      return;
    }
    if (person.groups().size() <= MOST_GROUPS) {
      claims.put("groups", List.copyOf(person.groups()));
      return;
    }
    String endpoint = address + "/v1.0/users/" + Tenant.id(person.username()) + "/getMemberObjects";
    claims.put("_claim_names", Map.of("groups", "src1"));
    claims.put("_claim_sources", Map.of("src1", Map.of("endpoint", endpoint)));
  }
}
