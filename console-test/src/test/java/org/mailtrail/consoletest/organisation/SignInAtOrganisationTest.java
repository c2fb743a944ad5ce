package org.mailtrail.consoletest.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.consoletest.organisation.OrganisationRig.ADMINS;
import static org.mailtrail.consoletest.organisation.OrganisationRig.CLIENT;
import static org.mailtrail.consoletest.organisation.OrganisationRig.DOMAIN;
import static org.mailtrail.consoletest.organisation.OrganisationRig.ROLE;
import static org.mailtrail.consoletest.organisation.OrganisationRig.SECRET;
import static org.mailtrail.consoletest.organisation.OrganisationRig.SELLERS;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.identity.tenant.Person;
import org.mailtrail.simulator.identity.tenant.SignInVisit;
import org.mailtrail.simulator.identity.tenant.Tenant;

/** The console and the simulated Entra ID, over HTTP and TLS, with nothing made up between them. */
class SignInAtOrganisationTest {
  private static OrganisationRig rig;
  private static Visitor admin;

  @BeforeAll
  static void open() {
    rig = new OrganisationRig("PT60S");
    rig.at("/");
    admin = rig.admin();
  }

  @AfterAll
  static void close() {
    rig.close();
  }

  private static void assertRefused(Visitor.Seen seen, String words) {
    assertThat(seen.status()).as(seen.text()).isEqualTo(403);
    assertThat(seen.at().getPath()).isEqualTo("/login/organisation/answer");
    assertThat(seen.text()).contains(words).contains("/login/organisation");
  }

  private static void assertIsIn(Visitor.Seen seen) {
    assertThat(seen.status()).as(seen.text()).isEqualTo(200);
    assertThat(seen.at().getPath()).isEqualTo("/people");
  }

  @Test
  void the_first_sign_in_makes_a_user_who_is_the_salesperson_with_the_verified_address() {
    Person jane = rig.comes(OrganisationRig.person("jane.roe", SELLERS));
    Visitor visitor = rig.visitor();
    assertThat(visitor.go(rig.at("/people")).text()).contains("/login/organisation");
    assertIsIn(rig.signIn(visitor));

    assertThat(admin.go(rig.at("/users/" + jane.username())).text())
        .contains("<dd>Sales</dd>", "<dd>JR</dd>");
    assertThat(visitor.ask(rig.at("/users")).statusCode()).isEqualTo(403);
    assertIsIn(rig.signIn(rig.visitor()));
    assertThat(admin.go(rig.at("/users")).text())
        .containsOnlyOnce("<a href=\"/users/" + jane.username() + "\"");
  }

  @Test
  void the_groups_of_each_sign_in_say_the_role() {
    rig.comes(OrganisationRig.person("marta", ADMINS));
    Visitor visitor = rig.visitor();
    assertIsIn(rig.signIn(visitor));
    assertThat(visitor.ask(rig.at("/users")).statusCode()).isEqualTo(200);

    rig.comes(OrganisationRig.person("marta", SELLERS));
    Visitor again = rig.visitor();
    assertIsIn(rig.signIn(again));
    assertThat(again.ask(rig.at("/users")).statusCode()).isEqualTo(403);
    assertThat(visitor.go(rig.at("/users")).at().getPath()).isEqualTo("/login");
  }

  @Test
  void who_is_in_too_many_groups_comes_in_by_an_app_role_alone() {
    Set<String> groups =
        IntStream.range(0, 201).mapToObj(n -> Tenant.id("g" + n)).collect(Collectors.toSet());
    groups.add(SELLERS);
    String vera = "vera@" + DOMAIN;
    rig.comes(new Person(vera, "Vera", vera, true, groups));
    assertRefused(rig.signIn(rig.visitor()), "more groups");

    rig.application.assign(vera, ROLE);
    Visitor visitor = rig.visitor();
    Visitor.Seen seen = rig.signIn(visitor);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.at().getPath()).isEqualTo("/login/organisation/partly");
    assertThat(seen.text()).contains("by an app role", "more than 200", "href=\"/people\"");
    assertIsIn(visitor.go(rig.at("/people")));
  }

  @Test
  void nobody_of_another_tenant_comes_in() {
    rig.entra.visitor(SignInVisit.consents("mallory@fabrikam.example"));
    Visitor.Seen seen = rig.signIn(rig.visitor());
    assertThat(seen.at().getPort()).isEqualTo(rig.simulator.identityAddress().getPort());
    assertThat(seen.text()).contains("AADSTS50020");

    Tenant other = rig.entra.tenant("fabrikam.example");
    rig.entra
        .register("fabrikam.example", CLIENT)
        .secret(SECRET)
        .redirect(rig.at("/login/organisation/answer"));
    Visitor mallory = rig.visitor();
    URI ours = URI.create(away(mallory));
    String theirs = ours.toString().replace(rig.tenant.id(), other.id());
    assertRefused(mallory.go(URI.create(theirs)), "did not let you in");
  }

  /** Where the console sends a browser. */
  private static String away(Visitor visitor) {
    return visitor
        .ask(rig.at("/login/organisation?next=/people"))
        .headers()
        .firstValue("location")
        .orElseThrow();
  }

  @Test
  void without_a_group_that_is_named_or_a_verified_address_nobody_comes_in() {
    rig.comes(OrganisationRig.person("ines", Tenant.id("others")));
    assertRefused(rig.signIn(rig.visitor()), "in no group");
    rig.comes(new Person("sam@" + DOMAIN, "Sam", "jane.roe@" + DOMAIN, false, Set.of(SELLERS)));
    assertRefused(rig.signIn(rig.visitor()), "address was verified");
    rig.comes(new Person("tim@" + DOMAIN, "Tim", null, true, Set.of(SELLERS)));
    assertRefused(rig.signIn(rig.visitor()), "address was verified");
    assertThat(admin.go(rig.at("/users")).text()).doesNotContain("ines@", "sam@", "tim@");
  }

  @Test
  void an_address_that_somebody_else_signed_in_with_lets_nobody_else_in() {
    rig.comes(OrganisationRig.person("olga", SELLERS));
    assertIsIn(rig.signIn(rig.visitor()));
    rig.comes(new Person("new@" + DOMAIN, "New", "olga@" + DOMAIN, true, Set.of(ADMINS)));
    assertRefused(rig.signIn(rig.visitor()), "Somebody else has signed in");
  }

  @Test
  void who_is_blocked_here_stays_out_until_let_in_again() {
    Person bob = rig.comes(OrganisationRig.person("bob", SELLERS));
    Visitor before = rig.visitor();
    assertIsIn(rig.signIn(before));
    URI page = rig.at("/users/" + bob.username());
    URI block = rig.at("/users/" + bob.username() + "/block");
    assertThat(admin.send(page, block, Map.of("blocked", "true"))).isEqualTo(303);

    assertThat(before.go(rig.at("/people")).at().getPath()).isEqualTo("/login");
    assertRefused(rig.signIn(rig.visitor()), "blocked");
    assertThat(admin.send(page, block, Map.of("blocked", "false"))).isEqualTo(303);
    assertIsIn(rig.signIn(rig.visitor()));
  }

  @Test
  void a_sign_in_serves_in_the_browser_that_began_it_in_time_and_once() {
    rig.comes(OrganisationRig.person("jane.roe", SELLERS));
    Visitor visitor = rig.visitor();
    URI answer = answer(visitor);
    assertRefused(rig.visitor().go(answer), "not begun in this browser");
    assertThat(visitor.ask(answer).statusCode()).isEqualTo(303);
    assertRefused(visitor.go(answer), "not begun in this browser");

    Visitor slow = rig.visitor();
    URI late = answer(slow);
    rig.clock.pass(Duration.ofMinutes(11));
    assertRefused(slow.go(late), "has ended");

    Visitor forger = rig.visitor();
    String forged = answer(forger).toString().replaceFirst("&state=[^&]+", "&state=made-up");
    assertRefused(forger.go(URI.create(forged)), "not begun in this browser");
  }

  /** The address at which the browser comes back, before it does. */
  private static URI answer(Visitor visitor) {
    URI page = URI.create(away(visitor));
    return URI.create(visitor.ask(page).headers().firstValue("location").orElseThrow());
  }

  @Test
  void a_code_serves_once_and_only_the_sign_in_that_it_was_given_for() {
    rig.comes(OrganisationRig.person("jane.roe", SELLERS));
    Visitor visitor = rig.visitor();
    URI used = answer(visitor);
    assertIsIn(visitor.go(used));
    Visitor second = rig.visitor();
    assertRefused(second.go(withCodeOf(used, answer(second))), "did not let you in");

    URI stolen = answer(rig.visitor());
    Visitor thief = rig.visitor();
    assertRefused(thief.go(withCodeOf(stolen, answer(thief))), "did not let you in");
  }

  private static URI withCodeOf(URI one, URI other) {
    String code = one.getRawQuery().replaceFirst("^(?:.*&)?(code=[^&]+).*$", "$1");
    return URI.create(Pattern.compile("code=[^&]+").matcher(other.toString()).replaceFirst(code));
  }

  @Test
  void a_provider_may_change_its_keys_at_any_time_and_others_are_not_believed() {
    rig.comes(OrganisationRig.person("jane.roe", SELLERS));
    assertIsIn(rig.signIn(rig.visitor()));
    Response before =
        Response.of(
            200,
            "application/json",
            admin
                .ask(
                    URI.create(
                        rig.simulator.identityAddress()
                            + "/"
                            + rig.tenant.id()
                            + "/discovery/v2.0/keys"))
                .body());
    rig.entra.keys().roll();
    assertIsIn(rig.signIn(rig.visitor()));
    rig.entra.keys().withdrawOld();
    assertIsIn(rig.signIn(rig.visitor()));

    rig.entra.answer(1, request -> request.path().endsWith("/discovery/v2.0/keys"), before);
    assertRefused(rig.signIn(rig.visitor()), "not signed by your organisation");
  }

  @Test
  void a_provider_that_is_silent_broken_or_speaks_nonsense_is_told_of_and_nobody_comes_in() {
    rig.comes(OrganisationRig.person("jane.roe", SELLERS));
    for (Fault fault : Set.of(Fault.DROPPED, Fault.HTML, Fault.HALF_WRITTEN)) {
      Visitor visitor = rig.visitor();
      URI answer = answer(visitor);
      rig.simulator.faults().next(1, fault, request -> request.path().endsWith("/token"));
      assertTrouble(visitor.go(answer));
      assertThat(visitor.go(rig.at("/people")).at().getPath()).isEqualTo("/login");
    }
    assertIsIn(rig.signIn(rig.visitor()));
  }

  private static void assertTrouble(Visitor.Seen seen) {
    assertThat(seen.status()).as(seen.text()).isEqualTo(503);
    assertThat(seen.text())
        .contains("the organisation's sign-in", "local users come in by password meanwhile");
  }

  /** An installation of its own: what it waits for is waited for really. */
  @Test
  void a_silence_ends_at_the_deadline_wherever_it_begins() {
    try (OrganisationRig hasty = new OrganisationRig("PT1S")) {
      hasty.simulator.faults().next(1, Fault.SILENT, request -> true);
      assertTrouble(hasty.visitor().go(hasty.at("/login/organisation")));
      hasty.simulator.faults().next(1, Fault.SILENT, request -> true);
      assertThat(hasty.visitor().go(hasty.at("/login")).status()).isEqualTo(200);
    }
  }
}
