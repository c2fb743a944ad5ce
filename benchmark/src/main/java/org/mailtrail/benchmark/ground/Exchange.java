package org.mailtrail.benchmark.ground;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The process of {@link ExchangeProcess}, and what it is told. Ends when it is closed. */
public final class Exchange implements AutoCloseable {
  private static final String DOMAIN = "@contoso.example";

  private final Process process;
  private final BufferedReader answers;
  private final PrintWriter orders;
  private final Path certificate;
  private final Path key;
  private final URI graph;
  private final int imapPort;

  private Exchange(Process process, Path certificate, Path key) throws IOException {
    this.process = process;
    this.certificate = certificate;
    this.key = key;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    String[] places = said().split(" ", -1);
    this.graph = URI.create(places[0]);
    this.imapPort = Integer.parseInt(places[1]);
  }

  /** Starts it, with a heap of so many megabytes. */
  public static Exchange start(Path folder, int megabytes) throws IOException {
    Path certificate = folder.resolve("simulator.pem");
    Path key = folder.resolve("simulator-key.pem");
    Process process = process(certificate, key, megabytes);
    try {
      return new Exchange(process, certificate, key);
    } catch (IOException | RuntimeException failure) {
      process.destroy();
      throw failure;
    }
  }

  private static Process process(Path certificate, Path key, int megabytes) throws IOException {
    return Programs.java(
            ExchangeProcess.class, "-Xmx" + megabytes + "m", certificate.toString(), key.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** The address of the mailbox of this name. */
  public static String address(String name) {
    return name + DOMAIN;
  }

  /** Graph's address. */
  public URI graph() {
    return graph;
  }

  /** The port of IMAP over TLS. */
  public int imapPort() {
    return imapPort;
  }

  /** The file of Graph's certificate. */
  public Path certificate() {
    return certificate;
  }

  /** The file of its key; whoever serves with them is believed by the simulator. */
  public Path key() {
    return key;
  }

  /** Trusts that certificate alone. */
  public SSLContext trust() throws GeneralSecurityException, IOException {
    KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
    known.load(null, null);
    try (InputStream pem = Files.newInputStream(certificate)) {
      known.setCertificateEntry(
          "simulator", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(known);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  /** Puts written messages of these numbers into the Inbox of a mailbox. */
  public void deliver(String address, int from, int to) throws IOException {
    order("deliver", address, from, to);
  }

  /** Puts as many into the Inbox of a new user of the IMAP server. */
  public void deliverByImap(String address, int messages) throws IOException {
    order("imap", address, messages);
  }

  /** How many lie in the Inbox of the mailbox. */
  public int left(String address) throws IOException {
    return Integer.parseInt(order("left", address));
  }

  /** How many lie in the Inbox of the user of the IMAP server. */
  public int leftByImap(String address) throws IOException {
    return Integer.parseInt(order("imap-left", address));
  }

  /** Makes mailboxes, numbered from 0. */
  public void mailboxes(String prefix, int count) throws IOException {
    order("mailboxes", prefix, count);
  }

  /** Each request of Graph takes so long from now on. */
  public void latency(Duration time) throws IOException {
    order("latency", time.toMillis());
  }

  /**
   * Mail begins to flow into mailboxes, by turns.
   *
   * @return how many messages will have come
   */
  public int flow(String prefix, int mailboxes, double perSecond, Duration length)
      throws IOException {
    return Integer.parseInt(order("flow", prefix, mailboxes, perSecond, length.toSeconds()));
  }

  /** How many have come so far by {@link #flow}. */
  public int flowed() throws IOException {
    return Integer.parseInt(order("flowed"));
  }

  /** When each of them came, by its number and by the clock of the simulator's process. */
  public List<Instant> sent() throws IOException {
    return Arrays.stream(order("sent").split(" ", -1))
        .filter(time -> !time.isEmpty())
        .map(Instant::parse)
        .toList();
  }

  /** Of how many of these mailboxes somebody is told that mail has come. */
  public int told(String prefix, int mailboxes) throws IOException {
    return Integer.parseInt(order("told", prefix, mailboxes));
  }

  /** What Graph has answered since the start. */
  public Traffic traffic() throws IOException {
    long[] numbers =
        Arrays.stream(order("traffic").split(" ", -1)).mapToLong(Long::parseLong).toArray();
    return new Traffic(numbers[0], numbers[1], numbers[2]);
  }

  /**
   * What was answered.
   *
   * @param requests each step of a batch counts
   * @param roundTrips on the wire
   * @param throttled answers with 429
   */
  public record Traffic(long requests, long roundTrips, long throttled) {
    /** What came since then. */
    public Traffic since(Traffic before) {
      return new Traffic(
          requests - before.requests, roundTrips - before.roundTrips, throttled - before.throttled);
    }
  }

  /** The CPU time of the process so far. */
  public Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private synchronized String order(Object... words) throws IOException {
    orders.println(String.join(" ", Arrays.stream(words).map(String::valueOf).toList()));
    return said();
  }

  private String said() throws IOException {
    String line = answers.readLine();
    while (line != null && !line.startsWith(ExchangeProcess.ANSWER)) {
      line = answers.readLine();
    }
    if (line == null) {
      throw new IOException("the Exchange has ended; its reason stands above");
    }
    return line.substring(ExchangeProcess.ANSWER.length());
  }

  @Override
  public void close() {
    orders.close();
    process.destroy();
  }
}
