package org.mailtrail.ews.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.ews.EwsAccount;
import org.mailtrail.ews.EwsAdapters;
import org.mailtrail.ews.EwsFolders;
import org.mailtrail.ews.Office;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.http.ConnectProxy;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.mailbox.PublicFolders.PublicMailbox;

class EwsConnectionTest {
  private static final Network PLAIN = Network.standard().allowingPlainHttp();

  private static EwsConnection to(String address, Network network) {
    return EwsConnection.sharedMailbox(URI.create(address), Office.MAILBOX, network);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://mail.contoso.example/EWS/Exchange.asmx",
        "http://127.0.0.1.contoso.example/EWS/Exchange.asmx",
        "http://10.0.0.1/EWS/Exchange.asmx",
        "ftp://localhost/EWS/Exchange.asmx",
        "https:/EWS/Exchange.asmx",
        "https://user:word@mail.contoso.example/EWS/Exchange.asmx",
        "mail.contoso.example"
      })
  void sends_no_password_without_https_or_to_no_server(String address) {
    assertThatThrownBy(() -> to(address, PLAIN))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("endpoint");
  }

  @Test
  void plain_http_on_this_machine_must_be_allowed() {
    String here = "http://localhost:8080/EWS/Exchange.asmx";

    assertThat(to(here, PLAIN).endpoint()).hasToString(here);
    assertThatThrownBy(() -> to(here, Network.standard())).isInstanceOf(SetupException.class);
  }

  @Test
  void blank_folders_mean_those_of_the_guide() {
    assertThat(EwsFolders.mailbox("", "", "Not Logged")).isEqualTo(EwsFolders.mailbox());
    assertThat(EwsFolders.publicFolders("", " ", "\\Email Logging\\Not Logged"))
        .isEqualTo(EwsFolders.publicFolders());
    assertThatThrownBy(() -> EwsFolders.mailbox("A", "a", "B")).isInstanceOf(SetupException.class);
    assertThatThrownBy(() -> EwsFolders.mailbox("A", "B", "")).isInstanceOf(SetupException.class);
  }

  @ParameterizedTest
  @EnumSource
  void every_request_is_routed_and_signed_in_at_once(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      List<Request> seen = new ArrayList<>();
      office.exchange.record((request, response) -> seen.add(request.withoutCredentials()));
      office.deliverMany(3);

      Office.drain(office.intake(), 10);

      String routed = "X-PublicFolderMailbox";
      assertThat(seen)
          .isNotEmpty()
          .allMatch(request -> request.header("X-AnchorMailbox").isPresent())
          .allMatch(request -> request.header("User-Agent").equals(Optional.of("Mailtrail")))
          .allMatch(request -> request.header("Authorization").orElse("").startsWith("Basic"))
          .allMatch(
              request ->
                  request.header(routed).isPresent() == (kind == EwsFolders.Kind.PUBLIC_FOLDERS))
          .allMatch(request -> !request.text().contains("ReturnNewItemIds"));
      assertThat(office.exchange.ewsTraffic().refused()).isZero();
    }
  }

  @Test
  void requests_about_messages_go_to_the_mailbox_that_has_them() {
    try (Office office = Office.withPublicFolders()) {
      PublicMailbox other =
          office.exchange.publicFolders().keepContent(office.folders.intake(), "Second");
      List<String> routes = new ArrayList<>();
      office.exchange.record(
          (request, response) -> routes.add(request.header("X-PublicFolderMailbox").orElseThrow()));
      office.deliverMany(3);

      MailIntake intake = office.intake();

      assertThat(intake.read(10, 0).items()).hasSize(3);
      assertThat(routes).anyMatch(other::isMeantBy);
    }
  }

  @Test
  void the_owner_of_a_mailbox_needs_no_other_right() {
    try (Office office = Office.withMailbox()) {
      office.account.revokeAll();
      EwsConnection own =
          EwsConnection.sharedMailbox(office.exchange.ewsAddress(), Office.USER, PLAIN)
              .with(EwsAccess.OWN);

      assertThat(office.connect(own).intake(office.folders).prepare().archive())
          .isEqualTo("Archive");
    }
  }

  @Test
  void through_a_proxy_which_sees_no_password() {
    Clock clock = Clock.fixed(Office.NOON, ZoneOffset.UTC);
    try (ExchangeSimulator exchange = ExchangeSimulator.overTls(clock);
        ConnectProxy proxy = new ConnectProxy()) {
      exchange.account(Office.USER, "correct");
      EwsAccount job =
          EwsAccount.of(() -> new Credentials(Office.USER, Secret.of("correct")), clock);
      Network standard = Network.standard();
      Network behind =
          new Network(
              exchange.trust(),
              Optional.of(proxy.address()),
              standard.connectTimeout(),
              standard.answerTimeout(),
              standard.patience(),
              false);

      assertThat(own(exchange, job, behind).prepare().archive()).isEqualTo("Archive");

      String server = exchange.ewsAddress().getAuthority();
      assertThat(proxy.asked())
          .isNotEmpty()
          .allMatch(line -> line.equals("CONNECT " + server + " HTTP/1.1"));
    }
  }

  @Test
  void names_the_server_to_which_there_is_no_connection() {
    Clock clock = Clock.fixed(Office.NOON, ZoneOffset.UTC);
    ExchangeSimulator exchange = ExchangeSimulator.overTls(clock);
    exchange.close();
    EwsAccount job = EwsAccount.of(() -> new Credentials(Office.USER, Secret.of("any")), clock);
    Network hasty = Network.standard().patientFor(Duration.ZERO);

    assertThatThrownBy(() -> own(exchange, job, hasty).prepare())
        .hasMessageContaining("no connection to " + exchange.ewsAddress().getAuthority());
  }

  @Test
  void a_certificate_of_our_own_authority_is_believed_and_no_other() {
    Clock clock = Clock.fixed(Office.NOON, ZoneOffset.UTC);
    try (ExchangeSimulator exchange = ExchangeSimulator.overTls(clock)) {
      exchange.account(Office.USER, "correct");
      EwsAccount job =
          EwsAccount.of(() -> new Credentials(Office.USER, Secret.of("correct")), clock);
      Network trusting = Network.standard().trusting(exchange.trust().orElseThrow());

      assertThat(own(exchange, job, trusting).prepare().archive()).isEqualTo("Archive");
      assertThatThrownBy(() -> own(exchange, job, Network.standard()).prepare())
          .isInstanceOf(ExchangeException.class)
          .hasMessageContaining("certificate is not trusted")
          .extracting(refused -> ((ExchangeException) refused).remedy())
          .isEqualTo(
              "Write the file with the certificate of its authority (PEM) into"
                  + " mailtrail.mailbox.<name>.trust; renew one that has expired, and use the name"
                  + " that stands in it.");
    }
  }

  private static MailIntake own(ExchangeSimulator exchange, EwsAccount job, Network network) {
    EwsConnection connection =
        EwsConnection.sharedMailbox(exchange.ewsAddress(), Office.USER, network)
            .with(EwsAccess.OWN);
    return EwsAdapters.connect(connection, job).intake(EwsFolders.mailbox());
  }

  @Test
  void a_pause_that_one_mailbox_is_asked_for_is_kept_by_the_whole_account() {
    try (Office office = Office.withMailbox()) {
      office.exchange.faults().next(1, Fault.THROTTLED, Office.operation("GetFolder"));
      EwsConnection hasty =
          to(office.exchange.ewsAddress().toString(), PLAIN.patientFor(Duration.ofMillis(1)));

      assertThatThrownBy(() -> office.connect(hasty).intake(office.folders).prepare())
          .isInstanceOfSatisfying(
              ExchangeException.class, e -> assertThat(e.kind()).isEqualTo(Kind.THROTTLED));
      assertThat(office.pauses).isEmpty();

      office.connect(office.connection).intake(office.folders).prepare();
      assertThat(office.pauses).containsExactly(Duration.ofSeconds(1));
    }
  }

  @Test
  void a_password_that_one_mailbox_saw_refused_is_sent_by_none_of_the_account() {
    try (Office office = Office.withMailbox()) {
      office.account.changePassword("other");

      for (int i = 0; i < 3; i++) {
        MailIntake intake = office.connect(office.connection).intake(office.folders);
        assertThatThrownBy(intake::prepare)
            .isInstanceOfSatisfying(
                ExchangeException.class, e -> assertThat(e.kind()).isEqualTo(Kind.SIGN_IN));
      }

      assertThat(office.exchange.ewsTraffic().refused()).isOne();
    }
  }

  @Test
  void a_message_that_cannot_move_to_another_store_is_copied_among_public_folders() {
    try (Office office = Office.withPublicFolders()) {
      office.deliverMany(2);
      MailIntake intake = office.intake();
      office.exchange.faults().next(9, Fault.CROSS_MAILBOX, Office.operation("MoveItem"));

      List<Filed> filed =
          intake.file(Office.orders(intake.read(9, 0).items(), Destination.ARCHIVE));

      assertThat(filed).allMatch(each -> each.status() == Filed.Status.MOVED);
      assertThat(office.waiting()).isZero();
      assertThat(office.archived()).isEqualTo(2);
    }
  }
}
