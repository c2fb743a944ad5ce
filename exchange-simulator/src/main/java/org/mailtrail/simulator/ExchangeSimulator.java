package org.mailtrail.simulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.mailtrail.simulator.accounts.Accounts;
import org.mailtrail.simulator.accounts.SimulatedUser;
import org.mailtrail.simulator.autodiscover.Autodiscover;
import org.mailtrail.simulator.ews.EwsEndpoint;
import org.mailtrail.simulator.ews.call.Make;
import org.mailtrail.simulator.ews.call.ServedEws;
import org.mailtrail.simulator.faults.Faults;
import org.mailtrail.simulator.faults.Latency;
import org.mailtrail.simulator.front.HttpFront;
import org.mailtrail.simulator.graph.GraphEndpoint;
import org.mailtrail.simulator.graph.ServedGraph;
import org.mailtrail.simulator.graph.push.ChangeNotices;
import org.mailtrail.simulator.http.Certificate;
import org.mailtrail.simulator.http.Exchanged;
import org.mailtrail.simulator.identity.EntraId;
import org.mailtrail.simulator.mailbox.MailStore;
import org.mailtrail.simulator.mailbox.PublicFolders;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;
import org.mailtrail.simulator.outlook.OutlookPage;
import org.mailtrail.simulator.soap.SchemaJudge;
import org.mailtrail.simulator.transport.MailTransport;

/**
 * An Exchange that listens on the loopback interface.
 *
 * <p>Mail gets in by {@link #mailbox} (straight into a folder) or by {@link #organization} (sent,
 * with the mail flow rules); Graph clients read it at {@link #graphAddress}, with tokens from
 * {@link #identity}, EWS clients at {@link #ewsAddress}, which {@link #autodiscoverAddress} tells.
 * What it imitates, and where each behaviour comes from, is written in docs/simulator.md.
 */
public final class ExchangeSimulator implements AutoCloseable {
  private final Clock clock;
  private final MailStore store;
  private final Faults faults = new Faults();
  private final @Nullable Certificate certificate;
  private final HttpFront http;
  private final GraphEndpoint graph;
  private final EntraId identity;
  private final Accounts accounts = new Accounts();
  private final EwsEndpoint ews;
  private final Autodiscover autodiscover;

  private ExchangeSimulator(int port, @Nullable Certificate certificate, Clock clock, long seed) {
    this.clock = clock;
    this.store = new MailStore(seed);
    this.certificate = certificate;
    this.http = new HttpFront(port, certificate, faults);
    this.graph = new GraphEndpoint(store, clock, faults);
    http.serve("/v1.0/", graph);
    this.identity = new EntraId(identityAddress(), clock, graph.tokens());
    http.serve("/", identity);
    http.serve("/owa/", new OutlookPage(store));
    this.ews = new EwsEndpoint(store, accounts, clock);
    http.serve("/EWS/Exchange.asmx", ews);
    this.autodiscover = new Autodiscover(store, accounts, identityAddress(), clock);
    http.serve("/autodiscover/autodiscover.xml", autodiscover);
    http.serve("/Autodiscover/Autodiscover.xml", autodiscover);
  }

  /** A simulator over TLS with a certificate of its own, on any free port. */
  public static ExchangeSimulator overTls(Clock clock) {
    return overTls(0, clock);
  }

  /** A simulator over TLS on this port; 0 for any that is free. */
  public static ExchangeSimulator overTls(int port, Clock clock) {
    return new ExchangeSimulator(port, Certificate.ofThisProcess(), clock, 1);
  }

  /** A simulator over plain HTTP on this port; 0 for any that is free. */
  public static ExchangeSimulator overHttp(int port, Clock clock) {
    return new ExchangeSimulator(port, null, clock, 1);
  }

  /** The mailbox with this address; made when there is none. */
  public SimulatedMailbox mailbox(String address) {
    return store.mailbox(address);
  }

  /** An organisation with the two mail flow rules, which log into the mailbox. */
  public MailTransport organization(Set<String> acceptedDomains, String loggingMailbox) {
    return new MailTransport(store, acceptedDomains, loggingMailbox);
  }

  /** Graph's address, ending in {@code /v1.0}. */
  public URI graphAddress() {
    return URI.create(http.address() + "/v1.0");
  }

  /** The identity platform's address, without a tenant. */
  public URI identityAddress() {
    return URI.create(http.address());
  }

  /** The identity platform, whose tokens Graph believes. */
  public EntraId identity() {
    return identity;
  }

  /** From now on Graph answers requests with this bearer token. */
  public void accept(String token) {
    graph.tokens().accept(token);
  }

  /** From now on this bearer token is that of a person, not of an application. */
  public void belongsTo(String token, String user) {
    graph.tokens().belongsTo(token, user);
  }

  /** From now on Graph refuses this bearer token. */
  public void revoke(String token) {
    graph.tokens().revoke(token);
  }

  /** EWS's address. */
  public URI ewsAddress() {
    return URI.create(http.address() + "/EWS/Exchange.asmx");
  }

  /** Autodiscover's address. */
  public URI autodiscoverAddress() {
    return URI.create(http.address() + "/autodiscover/autodiscover.xml");
  }

  /** Autodiscover, which tells EWS's address for every mailbox. */
  public Autodiscover autodiscover() {
    return autodiscover;
  }

  /** A user who signs in to EWS with this name, which is the address of their mailbox too. */
  public SimulatedUser account(String user, String password) {
    return account(user, user, password);
  }

  /** A user who signs in to EWS with this name, whose mailbox has this address. */
  public SimulatedUser account(String user, String address, String password) {
    return accounts.add(user, mailbox(address).address(), password);
  }

  /** The public folders, which EWS serves. */
  public PublicFolders publicFolders() {
    return store.publicFolders();
  }

  /** What EWS has answered so far. */
  public ServedEws ewsTraffic() {
    return ews.traffic();
  }

  /** From now on EWS answers like a server of this make. */
  public void imitate(Make make) {
    ews.imitate(make);
  }

  /** Whether EWS takes user and password from now on. */
  public void takeBasic(boolean basicAuthentication) {
    ews.takeBasic(basicAuthentication);
  }

  /**
   * From now on every request to EWS and every answer of it must be valid.
   *
   * @param ewsXsd the folder with {@code soap11-ews.xsd} and Microsoft's schemas
   */
  public void validatingAgainst(Path ewsXsd) {
    ews.judgedBy(SchemaJudge.of(ewsXsd));
  }

  /** What goes wrong. */
  public Faults faults() {
    return faults;
  }

  /** From now on each Graph request, and each step of a batch, takes this time. */
  public void graphLatency(Latency time) {
    graph.latency(time);
  }

  /**
   * From now on Graph answers no more than 10,000 requests in ten minutes in one mailbox, and takes
   * no more than 150 MB in five.
   */
  public void countGraphQuota() {
    graph.countQuota();
  }

  /** From now on Graph carries out no more than 500 moves a minute in one mailbox. */
  public void limitGraphMoves() {
    graph.limitMoves();
  }

  /** What Graph has answered so far. */
  public ServedGraph graphTraffic() {
    return graph.traffic();
  }

  /** Graph's change notifications. */
  public ChangeNotices notices() {
    return graph.notices();
  }

  /** Shows every exchange on the wire to the recorder. */
  public void record(Exchanged recorder) {
    http.record(recorder);
  }

  /** What a client in this process needs to trust the simulator; absent without TLS. */
  public Optional<SSLContext> trust() {
    return Optional.ofNullable(certificate).map(Certificate::clientContext);
  }

  /** The certificate, absent without TLS. */
  public Optional<Certificate> certificate() {
    return Optional.ofNullable(certificate);
  }

  /** From now on each request to EWS takes this time. */
  public void ewsLatency(Latency time) {
    ews.latency(time);
  }

  /** From now on so many requests of one account may be at work at once over EWS. */
  public void allowEwsAtOnce(int requests) {
    ews.meter().allowAtOnce(requests);
  }

  /** From now on all lists of one account that EWS makes at once hold so many items at most. */
  public void allowEwsFound(int items) {
    ews.meter().allowFound(items);
  }

  /** The simulator's time. */
  public Clock clock() {
    return clock;
  }

  @Override
  public void close() {
    graph.notices().close();
    http.close();
    store.close();
  }
}
