package org.mailtrail.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailIntake.Reach;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.ews.connection.Credentials;
import org.mailtrail.ews.connection.EwsConnection;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.simulator.mailbox.SimulatedFolder;

/** What a server's policy allows, and what its certificate no longer does. */
class EwsLimitsTest {
  @Test
  void what_is_refused_for_too_many_requests_at_once_is_asked_again_later() {
    try (Office office = Office.withMailbox()) {
      office.deliverMany(3);
      office.exchange.allowEwsAtOnce(0);
      List<Duration> pauses = new ArrayList<>();
      EwsAccount waiting =
          EwsAccount.of(
              () -> new Credentials(Office.USER, Secret.of(office.password)),
              office.clock,
              pause -> {
                pauses.add(pause);
                office.exchange.allowEwsAtOnce(27);
              });
      MailIntake intake = EwsAdapters.connect(office.connection, waiting).intake(office.folders);

      assertThat(intake.read(10, 0).items()).hasSize(3);
      assertThat(pauses).isNotEmpty();
    }
  }

  @Test
  void no_list_asks_for_more_than_the_policy_lets_find() {
    try (Office office = Office.withMailbox()) {
      office.deliverMany(1_001);

      assertThat(office.intake().read(1_000, 0).items()).hasSize(1_000);
      assertThat(office.intake().read(1_000, 1_000).items()).hasSize(1);
      assertThat(office.pauses).isEmpty();
    }
  }

  @Test
  void one_account_has_eight_requests_at_work_whoever_makes_them() throws Exception {
    try (Office office = Office.withMailbox()) {
      office.deliverMany(40);
      office.exchange.allowEwsAtOnce(8);
      ExecutorService threads = Executors.newFixedThreadPool(24);
      List<Future<Integer>> reads = new ArrayList<>();
      for (int i = 0; i < 48; i++) {
        reads.add(threads.submit(() -> office.intake().read(100, 0).items().size()));
      }
      for (Future<Integer> read : reads) {
        assertThat(read.get()).isEqualTo(40);
      }
      threads.shutdownNow();

      assertThat(office.exchange.ewsTraffic().mostAtWork()).isBetween(2L, 8L);
      assertThat(office.ews.traffic().throttled()).isZero();
    }
  }

  /** One list may hold as many as all of an account together. */
  @Test
  void lists_of_one_account_wait_for_each_other_whoever_makes_them() throws Exception {
    try (Office office = Office.withMailbox()) {
      office.deliverMany(1_000);
      office.exchange.allowEwsFound(1_000);
      ExecutorService threads = Executors.newFixedThreadPool(8);
      List<Future<Integer>> reads = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        reads.add(
            threads.submit(
                () -> office.intake().walk(Reach.EVERY_FOLDER, Instant.EPOCH).next(1_000).size()));
        reads.add(threads.submit(() -> office.intake().read(700, 0).items().size()));
      }
      for (Future<Integer> read : reads) {
        assertThat(read.get()).isIn(0, 700, 1_000);
      }
      threads.shutdownNow();

      assertThat(office.ews.traffic().throttled()).isZero();
    }
  }

  /** A million items or ten gigabytes. */
  @ParameterizedTest
  @CsvSource({"2, 1000000", "1000000, 500"})
  void what_a_public_folder_does_not_hold_stays_in_the_queue_until_there_is_room(
      long items, long bytes) {
    try (Office office = Office.withPublicFolders()) {
      office.deliverMany(1);
      MailIntake intake = office.intake();
      Office.drain(intake, 10);
      SimulatedFolder month = office.folder("\\Email Logging\\Storage\\2026-03");
      month.holdAtMost(items, bytes);
      office.deliverMany(3);
      List<FilingOrder> orders = Office.orders(intake.read(10, 0).items(), Destination.ARCHIVE);

      assertThat(intake.file(orders)).filteredOn(Filed::isAway).hasSize(1);
      List<FilingOrder> rest = Office.orders(intake.read(10, 0).items(), Destination.ARCHIVE);
      assertThatThrownBy(() -> intake.file(rest))
          .isInstanceOfSatisfying(
              ExchangeException.class,
              e -> assertThat(e.kind()).isEqualTo(ExchangeException.Kind.FULL));
      assertThat(office.waiting()).isEqualTo(2);

      month.holdAtMost(1_000_000, 10L << 30);
      assertThat(Office.drain(intake, 10)).isEqualTo(2);
      assertThat(office.archived()).isEqualTo(4);
    }
  }

  @Test
  void a_certificate_that_has_expired_is_named_with_what_to_do() throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    char[] password = "changeit".toCharArray();
    try (InputStream file = EwsLimitsTest.class.getResourceAsStream("/tls/expired.p12")) {
      keys.load(Objects.requireNonNull(file), password);
    }
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(serving(keys, password)));
    server.start();
    try {
      URI address =
          URI.create("https://localhost:" + server.getAddress().getPort() + "/EWS/Exchange.asmx");
      EwsConnection connection =
          EwsConnection.sharedMailbox(
              address, Office.MAILBOX, Network.standard().trusting(trusting(keys)));
      EwsAccount job =
          EwsAccount.of(() -> new Credentials(Office.USER, Secret.of("x")), Clock.systemUTC());

      assertThatThrownBy(
              () -> EwsAdapters.connect(connection, job).intake(EwsFolders.mailbox()).prepare())
          .isInstanceOfSatisfying(
              ExchangeException.class, e -> assertThat(e.remedy()).contains("renew"))
          .hasMessageContaining("it has expired");
    } finally {
      server.stop(0);
    }
  }

  private static SSLContext serving(KeyStore keys, char[] password) throws Exception {
    KeyManagerFactory own = KeyManagerFactory.getInstance("SunX509");
    own.init(keys, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), null, null);
    return context;
  }

  /** The authority stands last in the chain, and has not expired. */
  private static SSLContext trusting(KeyStore keys) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("authority", keys.getCertificateChain("expired")[1]);
    TrustManagerFactory others = TrustManagerFactory.getInstance("PKIX");
    others.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, others.getTrustManagers(), null);
    return context;
  }
}
