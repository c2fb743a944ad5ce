package org.mailtrail.consoletest.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.bootstrap.command.ConfiguredPlayhouse;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.cli.play.Played;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.identity.EntraId;
import org.mailtrail.simulator.identity.tenant.Person;
import org.mailtrail.simulator.identity.tenant.Registration;
import org.mailtrail.simulator.identity.tenant.SignInVisit;
import org.mailtrail.simulator.identity.tenant.Tenant;

/** A console as it is served, and the organisation's Entra ID over TLS, until it is closed. */
final class OrganisationRig implements AutoCloseable {
  static final String DOMAIN = "contoso.example";
  static final String CLIENT = "console";
  static final String SECRET = "simulated";
  static final String ADMINS = Tenant.id("admins");
  static final String SELLERS = Tenant.id("sellers");
  static final String ROLE = "Mailtrail.Sales";

  final MovedClock clock = new MovedClock();
  final ExchangeSimulator simulator = ExchangeSimulator.overTls(clock);
  final EntraId entra = simulator.identity();
  final Tenant tenant = entra.tenant(DOMAIN);
  final Registration application =
      entra.register(DOMAIN, CLIENT).secret(SECRET).tells("email", "xms_edov", "groups");
  private final CountDownLatch end = new CountDownLatch(1);
  private final CompletableFuture<URI> link = new CompletableFuture<>();
  private final Played engine;
  private final CompletableFuture<Void> run;

  /**
   * Starts it.
   *
   * @param deadline how long the console waits for the provider
   */
  OrganisationRig(String deadline) {
    engine =
        new ConfiguredPlayhouse(Configuration.read(Optional.empty(), Map.of()))
            .open(settings(folder(), deadline), clock);
    engine
        .mailtrail()
        .people()
        .register()
        .putSalespeople(
            List.of(
                new Salesperson(
                    new SalespersonCode("JR"),
                    "Jane Roe",
                    List.of(EmailAddress.of("jane.roe@" + DOMAIN)))));
    run =
        CompletableFuture.runAsync(
            () -> engine.serve(new UserName("admin"), link::complete, () -> {}, end));
    application.redirect(at("/login/organisation/answer"));
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("organisation");
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private Map<String, String> settings(Path folder, String deadline) {
    Path certificate = folder.resolve("simulator.pem");
    simulator.certificate().orElseThrow().writePem(certificate);
    Map<String, String> settings = new HashMap<>();
    settings.put("mailtrail.home", folder.toString());
    settings.put("mailtrail.database.url", "jdbc:h2:file:" + folder.resolve("log"));
    settings.put("mailtrail.http.address", "off");
    settings.put("mailtrail.console.address", "127.0.0.1:0");
    settings.put("mailtrail.identity.trust", certificate.toString());
    settings.put(
        "mailtrail.oidc.issuer", simulator.identityAddress() + "/" + tenant.id() + "/v2.0");
    settings.put("mailtrail.oidc.client-id", CLIENT);
    settings.put("mailtrail.oidc.client-secret", SECRET);
    settings.put("mailtrail.oidc.deadline", deadline);
    settings.put("mailtrail.oidc.admins", ADMINS);
    settings.put("mailtrail.oidc.sales", SELLERS + "," + ROLE);
    return settings;
  }

  /** The address of a page. */
  URI at(String path) {
    return CompletableFuture.anyOf(link, run).thenApply(any -> link.join()).join().resolve(path);
  }

  /** This person is in front of the browser from now on. */
  Person comes(Person person) {
    tenant.person(person);
    entra.visitor(SignInVisit.consents(person.username()));
    return person;
  }

  /** A person with a verified address. */
  static Person person(String name, String... groups) {
    return Person.of(name + "@" + DOMAIN, name, groups);
  }

  /** A browser that nobody has used. */
  Visitor visitor() {
    return new Visitor(simulator.trust().orElseThrow());
  }

  /** Begins at the login page, signs in there, and comes back. */
  Visitor.Seen signIn(Visitor visitor) {
    return visitor.go(at("/login/organisation?next=/people"));
  }

  /** The admin who came by the first link. */
  Visitor admin() {
    Visitor admin = visitor();
    admin.send(link.join(), link.join(), Map.of());
    return admin;
  }

  @Override
  public void close() {
    end.countDown();
    run.join();
    engine.close();
    simulator.close();
  }
}
