package org.mailtrail.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.identity.tenant.SignInVisit;

/** A simulator with an account for every way to a mailbox, and what to type to try each. */
final class SimulatedWays {
  private static final String TENANT = "contoso.example";
  private static final String CLIENT = "mailtrail";
  private static final String SECRET = "simulated";
  private static final String JOB = "job@contoso.example";
  private static final String PASSWORD = "simulated";
  private static final String QUEUE = "queue@contoso.example";
  private static final URI REDIRECT = URI.create("http://localhost:8400/signin");

  private static final URI CONSOLE = URI.create("http://localhost:8026");

  private final ExchangeSimulator simulator;
  private final DemoDirectory directory;
  private final String address;
  private final String trust;

  private SimulatedWays(ExchangeSimulator simulator, String address, String trust) {
    this.simulator = simulator;
    this.directory = DemoDirectory.open(simulator);
    this.address = address;
    this.trust = trust;
  }

  /**
   * Makes the mailbox and opens every way to it.
   *
   * @param address the mailbox
   * @param trust the setting, without its beginning, by which the simulator is believed
   */
  public static SimulatedWays open(ExchangeSimulator simulator, String address, String trust) {
    simulator
        .identity()
        .register(TENANT, CLIENT)
        .secret(SECRET)
        .redirect(REDIRECT)
        .publicClients(true);
    simulator.identity().visitor(SignInVisit.consents(JOB));
    simulator.mailbox(address);
    simulator.account(JOB, PASSWORD).mayOpen(address).ownsPublicFolders();
    simulator.publicFolders().emailLogging(QUEUE);
    return new SimulatedWays(simulator, address, trust);
  }

  /** The public folder in which mail arrives. */
  public static String queue() {
    return DemoExchange.QUEUE;
  }

  /** What all ways over the identity platform need among the settings. */
  public List<String> settings() {
    return List.of(
        "mailtrail.identity.authority = " + simulator.identityAddress(),
        "mailtrail.identity." + trust,
        "mailtrail.mailbox.main." + trust,
        "mailtrail.mailbox.ews." + trust,
        "mailtrail.mailbox.queue." + trust,
        "mailtrail.mailbox.queue.public-folder-mailbox = "
            + simulator.publicFolders().hierarchyMailbox().address());
  }

  /** The commands of each way, after those settings are in mailtrail.properties. */
  public List<String> commands() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Exchange Online, by any of three ways to sign in (the last account that was set"
            + " counts):");
    online(lines);
    lines.add("# Exchange on-premises, a mailbox:");
    onPremises(lines, "ews", "on-premises", address);
    lines.add("# Exchange on-premises, public folders:");
    onPremises(lines, "queue", "public-folders", QUEUE);
    lines.add("# The console's sign-in with the organisation, at " + CONSOLE + ", by settings:");
    directory.cameUpAt(CONSOLE);
    directory.settings().forEach((key, value) -> lines.add("#   " + key + " = " + value));
    lines.add("# Then, for each: mailtrail setup check NAME, setup start NAME, log NAME");
    return lines;
  }

  private void online(List<String> lines) {
    String endpoint = simulator.graphAddress().toString();
    String account =
        "#   mailtrail setup account main --tenant " + TENANT + " --client-id " + CLIENT;
    String keep = " | mailtrail setup secret main client-secret --expires 2030-12-31";
    String who = "     (whoever opens the page is signed in as " + JOB + ")";
    lines.add("#   mailtrail setup exchange main --address " + address + " --endpoint " + endpoint);
    lines.add(account + " --sign-in application");
    lines.add("#   printf " + SECRET + keep);
    lines.add(account + " --sign-in browser --redirect-url " + REDIRECT);
    lines.add(account + " --sign-in device-code");
    lines.add("#   mailtrail setup sign-in main" + who);
  }

  private void onPremises(List<String> lines, String name, String kind, String where) {
    lines.add(
        "#   mailtrail setup exchange "
            + name
            + " --kind "
            + kind
            + " --address "
            + where
            + " --endpoint "
            + simulator.ewsAddress());
    lines.add("#   mailtrail setup account " + name + " --sign-in password --user " + JOB);
    lines.add("#   printf " + PASSWORD + " | mailtrail setup secret " + name + " password");
  }
}
