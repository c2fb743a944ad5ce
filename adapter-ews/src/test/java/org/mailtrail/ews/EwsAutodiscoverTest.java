package org.mailtrail.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.ews.connection.Credentials;
import org.mailtrail.ews.connection.DiscoveredServer;
import org.mailtrail.ews.discovery.Candidates;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.faults.Fault;

class EwsAutodiscoverTest {
  private static final String MAILBOX = "log@contoso.example";
  private static final String USER = "job@contoso.example";
  private static final Clock CLOCK = Clock.fixed(Office.NOON, ZoneOffset.UTC);
  private static final URI NOBODY = URI.create("https://127.0.0.1:1/autodiscover.xml");

  private final ExchangeSimulator exchange = ExchangeSimulator.overTls(CLOCK);
  private final List<String> seen = new ArrayList<>();
  private final List<URI> toConfirm = new ArrayList<>();
  private final EwsAccount account =
      EwsAccount.of(() -> new Credentials(USER, Secret.of("correct")), CLOCK);
  private boolean isConfirmed = true;

  EwsAutodiscoverTest() {
    exchange.account(USER, "correct");
    exchange.mailbox(MAILBOX);
    exchange.record((request, response) -> seen.add(request.method()));
  }

  @AfterEach
  void close() {
    exchange.close();
  }

  private DiscoveredServer find(String mailbox, URI... servers) {
    return find(mailbox, NOBODY, List.of(servers));
  }

  private DiscoveredServer find(String mailbox, URI signpost, List<URI> servers) {
    Network network = Network.standard().trusting(exchange.trust().orElseThrow());
    return new EwsAutodiscover(
            network,
            account,
            this::confirm,
            domain -> new Candidates(servers, Optional.of(signpost)))
        .find(mailbox);
  }

  private boolean confirm(URI server) {
    toConfirm.add(server);
    return isConfirmed;
  }

  private URI server() {
    return exchange.autodiscoverAddress();
  }

  private static void assertKind(Kind kind, String words, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ExchangeException.class, failed -> assertThat(failed.kind()).isEqualTo(kind))
        .hasMessageContaining(words)
        .hasMessageNotContaining("correct");
  }

  @Test
  void finds_the_server_the_web_and_the_public_folders() {
    assertThat(find(MAILBOX, server()))
        .isEqualTo(
            new DiscoveredServer(
                exchange.ewsAddress(),
                MAILBOX,
                Optional.of(exchange.identityAddress().resolve("/owa/")),
                Optional.of(exchange.publicFolders().hierarchyMailbox().address())));
    assertThat(toConfirm).isEmpty();
  }

  @Test
  void looks_at_the_domain_itself_and_at_its_host_for_this() {
    Candidates candidates = Candidates.of("contoso.example");

    assertThat(candidates.servers())
        .containsExactly(
            URI.create("https://contoso.example/autodiscover/autodiscover.xml"),
            URI.create("https://autodiscover.contoso.example/autodiscover/autodiscover.xml"));
    assertThat(candidates.signpost())
        .contains(URI.create("http://autodiscover.contoso.example/autodiscover/autodiscover.xml"));
  }

  @Test
  void the_server_itself_tells_who_has_the_hierarchy_of_public_folders() {
    try (Office office = Office.withPublicFolders()) {
      Network network = office.connection.network();

      assertThat(
              EwsAutodiscover.beside(office.exchange.ewsAddress(), network, office.job)
                  .find(Office.USER)
                  .hierarchyMailbox())
          .contains(office.connection.anchor());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HTML", "EMPTY", "DROPPED", "VANISHED", "UNAVAILABLE"})
  void asks_the_next_server_when_one_does_not_know(Fault fault) {
    exchange.faults().next(1, fault, request -> true);

    assertThat(find(MAILBOX, NOBODY, server(), server()).endpoint())
        .isEqualTo(exchange.ewsAddress());
  }

  @Test
  void follows_to_another_address() {
    exchange.autodiscover().redirectAddress("old@contoso.example", MAILBOX);

    assertThat(find("old@contoso.example", server()).mailbox()).isEqualTo(MAILBOX);
  }

  @Test
  void asks_before_it_follows_to_another_server() {
    try (ExchangeSimulator other = ExchangeSimulator.overTls(CLOCK)) {
      other.account(USER, "correct");
      exchange.autodiscover().redirectServer(MAILBOX, other.autodiscoverAddress());

      assertThatThrownBy(() -> find(MAILBOX, server()))
          .as("its certificate is not trusted")
          .isInstanceOf(ExchangeException.class);
      assertThat(toConfirm).containsExactly(other.autodiscoverAddress());
    }
  }

  @Test
  void follows_a_signpost_that_needs_no_password() {
    exchange.autodiscover().redirectGet(server());

    assertThat(find(MAILBOX, server(), List.of(NOBODY)).endpoint())
        .isEqualTo(exchange.ewsAddress());
    assertThat(seen).containsExactly("GET", "POST");
    assertThat(toConfirm).containsExactly(server());
  }

  @Test
  void sends_no_password_to_a_server_that_nobody_confirmed() {
    isConfirmed = false;
    exchange.autodiscover().redirectGet(server());

    assertKind(
        Kind.REFUSED, "outside of contoso.example", () -> find(MAILBOX, server(), List.of(NOBODY)));
    assertThat(seen).containsExactly("GET");
  }

  @Test
  void sends_no_password_without_https() {
    try (ExchangeSimulator plain = ExchangeSimulator.overHttp(0, CLOCK)) {
      List<String> seenThere = new ArrayList<>();
      plain.record((request, response) -> seenThere.add(request.method()));
      exchange.autodiscover().redirectServer(MAILBOX, plain.autodiscoverAddress());

      assertKind(Kind.REFUSED, "without HTTPS", () -> find(MAILBOX, server()));
      assertThat(seenThere).isEmpty();
    }
  }

  @Test
  void a_refused_password_ends_the_search_and_is_not_sent_again() {
    exchange.faults().next(10, Fault.TOKEN_EXPIRED, request -> true);

    assertKind(Kind.SIGN_IN, "refuse", () -> find(MAILBOX, server(), server()));
    assertKind(Kind.SIGN_IN, "refuse", () -> find(MAILBOX, server(), server()));
    assertThat(seen).containsExactly("POST");
  }

  @Test
  void says_where_it_has_asked() {
    assertKind(Kind.NOT_FOUND, "127.0.0.1", () -> find("nobody@contoso.example", server()));
  }

  @Test
  void two_addresses_that_lead_to_each_other_end_the_search() {
    exchange.autodiscover().redirectAddress("a@contoso.example", "b@contoso.example");
    exchange.autodiscover().redirectAddress("b@contoso.example", "a@contoso.example");

    assertKind(Kind.NOT_FOUND, "without end", () -> find("a@contoso.example", server()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "log", "@contoso.example", "log@"})
  void refuses_what_is_no_address(String text) {
    assertThatThrownBy(() -> find(text, server())).isInstanceOf(SetupException.class);
  }
}
