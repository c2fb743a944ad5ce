package org.mailtrail.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.identity.tenant.Person;
import org.mailtrail.simulator.identity.tenant.Registration;
import org.mailtrail.simulator.identity.tenant.Tenant;

/** The simulated organisation's people, who may sign in at the console, or may not. */
final class DemoDirectory {
  private static final String DOMAIN = "contoso.example";
  private static final String CLIENT = "console";
  private static final String SECRET = "simulated";
  private static final String ANSWER = "/login/organisation/answer";
  private static final String ADMINS = Tenant.id("Mailtrail admins");
  private static final String SELLERS = Tenant.id("Mailtrail sales");
  private static final String READERS = Tenant.id("Mailtrail readers");

  /** As many as Entra ID no longer tells. */
  private static final int TOO_MANY = 201;

  private final ExchangeSimulator simulator;
  private final Tenant tenant;
  private final Registration console;

  private DemoDirectory(ExchangeSimulator simulator) {
    this.simulator = simulator;
    this.tenant = simulator.identity().tenant(DOMAIN);
    this.console =
        simulator
            .identity()
            .register(DOMAIN, CLIENT)
            .secret(SECRET)
            .tells("email", "xms_edov", "groups")
            .letsChoose(true);
  }

  /** Puts everybody in, and registers the console. */
  static DemoDirectory open(ExchangeSimulator simulator) {
    DemoDirectory directory = new DemoDirectory(simulator);
    directory
        .tenant
        .person(Person.of("job@" + DOMAIN, "The logging job"))
        .person(Person.of("jane.roe@" + DOMAIN, "Jane Roe (sales)", SELLERS))
        .person(Person.of("marta.oliveira@" + DOMAIN, "Marta Oliveira (admin)", ADMINS))
        .person(Person.of("paul.kessler@" + DOMAIN, "Paul Kessler (reads)", READERS))
        .person(Person.of("ines.soares@" + DOMAIN, "Ines Soares (in no group)"))
        .person(inTooManyGroups())
        .person(unverified());
    return directory;
  }

  private static Person inTooManyGroups() {
    return new Person(
        "vera.lind@" + DOMAIN,
        "Vera Lind (in too many groups)",
        "vera.lind@" + DOMAIN,
        true,
        IntStream.range(0, TOO_MANY)
            .mapToObj(number -> Tenant.id("group " + number))
            .collect(Collectors.toSet()));
  }

  private static Person unverified() {
    return new Person(
        "sam@" + DOMAIN,
        "Sam (with an address that nobody verified)",
        "jane.roe@" + DOMAIN,
        false,
        Set.of(SELLERS));
  }

  /** The console is there; browsers come back to it. */
  void cameUpAt(URI console) {
    this.console.redirect(console.resolve(ANSWER));
  }

  /** The settings of a console whose people sign in here. */
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(
        "mailtrail.oidc.issuer", simulator.identityAddress() + "/" + tenant.id() + "/v2.0");
    settings.put("mailtrail.oidc.client-id", CLIENT);
    settings.put("mailtrail.oidc.client-secret", SECRET);
    settings.put("mailtrail.oidc.admins", ADMINS);
    settings.put("mailtrail.oidc.sales", SELLERS);
    settings.put("mailtrail.oidc.viewers", READERS);
    return settings;
  }

  /** The same, where the simulator's certificate is in this file. */
  Map<String, String> settings(Path certificate) {
    Map<String, String> settings = settings();
    settings.put("mailtrail.identity.trust", certificate.toString());
    return settings;
  }
}
