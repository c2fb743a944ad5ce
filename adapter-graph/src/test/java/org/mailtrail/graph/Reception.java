package org.mailtrail.graph;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mailtrail.application.port.identity.AccessTokens;
import org.mailtrail.application.port.identity.JobAccounts.Choice;
import org.mailtrail.application.port.identity.JobAccounts.NotSignedIn;
import org.mailtrail.application.port.identity.JobAccounts.Result;
import org.mailtrail.application.port.identity.JobAccounts.SignedIn;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.Account.Method;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.identity.EntraId;
import org.mailtrail.simulator.identity.tenant.Registration;
import org.mailtrail.simulator.identity.tenant.SignInVisit;

/** A simulated Entra ID and Exchange, one registered application, and people who sign in. */
final class Reception implements AutoCloseable {
  static final String TENANT = "contoso.example";
  static final String CLIENT = "b7c1a2d4-0000-4000-8000-00000000c11e";
  static final String JOB = "job@contoso.example";
  static final String OTHER = "other@contoso.example";
  static final String SECRET = "planted-client-secret-1";
  static final MailboxName MAIN = new MailboxName("main");

  final ShiftedClock clock = new ShiftedClock();
  final ExchangeSimulator exchange;
  final EntraId entra;
  final Registration application;
  final Map<SecretName, Secret> secrets = new ConcurrentHashMap<>();
  final MemoryTokens store = new MemoryTokens();
  final List<Duration> pauses = new ArrayList<>();
  final Map<MailboxName, Account> people = new ConcurrentHashMap<>();
  final GraphAccounts accounts;

  private Reception(Function<Clock, ExchangeSimulator> simulator) {
    exchange = simulator.apply(clock);
    exchange.mailbox(Office.MAILBOX);
    entra = exchange.identity();
    application =
        entra
            .register(TENANT, CLIENT)
            .secret(SECRET)
            .redirect(Account.LOOPBACK)
            .publicClients(true);
    entra.visitor(SignInVisit.consents(JOB));
    secret("client-secret", SECRET);
    signsInBy(Method.BROWSER);
    accounts = instance();
  }

  static Reception overTls() {
    return new Reception(ExchangeSimulator::overTls);
  }

  /** Starts faster. */
  static Reception overHttp() {
    return new Reception(clock -> ExchangeSimulator.overHttp(0, clock));
  }

  /** Another process on the same token store. */
  GraphAccounts instance() {
    return instance(network());
  }

  GraphAccounts instance(Network network) {
    return GraphAccounts.at(
        IdentityPlatform.entra(exchange.identityAddress(), network),
        mailbox -> people.get(mailbox),
        name -> Optional.ofNullable(secrets.get(name)),
        store,
        clock,
        this::pause);
  }

  Network network() {
    Network network = Network.standard().allowingPlainHttp();
    return exchange.trust().map(network::trusting).orElse(network);
  }

  void signsInBy(Method method) {
    people.put(MAIN, account(method, ""));
  }

  static Account account(Method method, String user) {
    return new Account(method, user, TENANT, CLIENT, Account.LOOPBACK);
  }

  void secret(String kind, String value) {
    secrets.put(new SecretName(MAIN + "." + kind), Secret.of(value));
  }

  Browser browser() {
    return new Browser(exchange.trust());
  }

  /** What the person's browser would post after signing in. */
  Map<String, String> visit(Choice choice) {
    return browser().open(accounts.begin(MAIN, choice, Account.LOOPBACK).address()).fields();
  }

  Result signIn(Choice choice) {
    return accounts.finish(visit(choice));
  }

  Result signIn() {
    return signIn(Choice.SAME);
  }

  AccessTokens tokens() {
    return accounts.tokens(MAIN);
  }

  /** The token as text. */
  static String text(AccessTokens tokens) {
    return tokens.token(Optional.empty()).use(value -> value);
  }

  /** Reads the mailbox as a job would. */
  void readMailbox() {
    try (GraphAdapters graph =
        GraphAdapters.connect(
            new GraphConnection(exchange.graphAddress(), Office.MAILBOX, network()),
            tokens(),
            clock,
            this::pause)) {
      graph.intake(MailboxFolders.standard()).prepare();
    }
  }

  synchronized void pause(Duration time) {
    pauses.add(time);
    clock.pass(time);
  }

  static NotSignedIn refused(Result result) {
    return result.match(
        done -> {
          throw new AssertionError("signed in: " + done);
        },
        not -> not);
  }

  static SignedIn signedIn(Result result) {
    return result.match(
        done -> done,
        not -> {
          throw new AssertionError("not signed in: " + not);
        });
  }

  static URI loopback(int port) {
    return URI.create("http://localhost:" + port + "/signin");
  }

  @Override
  public void close() {
    exchange.close();
  }
}
