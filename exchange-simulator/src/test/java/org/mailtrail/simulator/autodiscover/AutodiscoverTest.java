package org.mailtrail.simulator.autodiscover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.mailbox.PublicFolders.PublicMailbox;

class AutodiscoverTest {
  private static final String USER = "job@cronus.example";
  private static final String WRONG = "wrong";
  private static final String OUTLOOK =
      "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";

  private final ExchangeSimulator exchange =
      ExchangeSimulator.overHttp(
          0, Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC));
  private final HttpClient http = HttpClient.newHttpClient();
  private String password = "correct horse";

  AutodiscoverTest() {
    exchange.account(USER, password);
  }

  @AfterEach
  void close() {
    exchange.close();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    String pair = USER + ":" + password;
    request.header(
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(exchange.autodiscoverAddress()).POST(BodyPublishers.ofString(body)));
  }

  private String ask(String address) throws IOException, InterruptedException {
    HttpResponse<String> response =
        post(
            "<Autodiscover xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/outlook/"
                + "requestschema/2006\"><Request><EMailAddress>"
                + address
                + "</EMailAddress><AcceptableResponseSchema>"
                + OUTLOOK
                + "</AcceptableResponseSchema></Request></Autodiscover>");
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  @Test
  void a_mailbox_is_served_at_the_address_of_ews() throws Exception {
    exchange.mailbox("log@cronus.example");
    assertThat(ask("LOG@cronus.example"))
        .contains("<Response xmlns=\"" + OUTLOOK + "\">", "<Action>settings</Action>")
        .contains("<AutoDiscoverSMTPAddress>log@cronus.example<")
        .containsSubsequence("<Type>EXCH</Type>", "<EwsUrl>" + exchange.ewsAddress() + "</EwsUrl>")
        .containsSubsequence("<Type>EXPR</Type>", "<EwsUrl>" + exchange.ewsAddress() + "</EwsUrl>")
        .contains("/owa/</OWAUrl>");
  }

  @Test
  void public_folders_are_found_through_their_mailboxes() throws Exception {
    PublicMailbox content = exchange.publicFolders().keepContent("\\Email Logging\\Queue", "PF2");
    PublicMailbox hierarchy = exchange.publicFolders().hierarchyMailbox();
    assertThat(ask(USER))
        .contains("<PublicFolderInformation><SmtpAddress>" + hierarchy.address() + "<");
    assertThat(ask(hierarchy.address())).contains("Address>" + hierarchy.address() + "<");
    assertThat(ask(content.guid() + "@cronus.example"))
        .contains("<AutoDiscoverSMTPAddress>" + content.address() + "<");
  }

  @Test
  void an_unknown_address_and_an_invalid_request_are_errors_with_status_200() throws Exception {
    assertThat(ask("nobody@cronus.example")).contains("<ErrorCode>500</ErrorCode>");
    for (String body : new String[] {"", "<x", "<Autodiscover><Request/></Autodiscover>"}) {
      HttpResponse<String> refused = post(body);
      assertThat(refused.statusCode()).isEqualTo(200);
      assertThat(refused.body()).contains("Time=\"12:00:00.0000000\"", "<ErrorCode>600<");
    }
  }

  @Test
  void a_wrong_password_is_refused() throws Exception {
    password = WRONG;
    assertThat(post("").statusCode()).isEqualTo(401);
  }

  @Test
  void redirections_go_to_another_address_or_another_server() throws Exception {
    exchange.autodiscover().redirectAddress(USER, "job@tailspin.example");
    assertThat(ask(USER))
        .contains("<Action>redirectAddr</Action><RedirectAddr>job@tailspin.example<");
    exchange
        .autodiscover()
        .redirectServer("ann@cronus.example", URI.create("https://mail.tailspin.example/a.xml"));
    assertThat(ask("ann@cronus.example"))
        .contains("<Action>redirectUrl</Action><RedirectUrl>https://mail.tailspin.example/a.xml<");
  }

  @Test
  void a_get_without_credentials_is_refused_or_sent_elsewhere() throws Exception {
    HttpRequest get = HttpRequest.newBuilder(exchange.autodiscoverAddress()).build();
    assertThat(http.send(get, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    exchange.autodiscover().redirectGet(URI.create("https://autodiscover.tailspin.example/a.xml"));
    HttpResponse<Void> sent = http.send(get, BodyHandlers.discarding());
    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(sent.headers().firstValue("Location"))
        .contains("https://autodiscover.tailspin.example/a.xml");
  }

  @Test
  void faults_are_played_as_a_web_server_plays_them() throws Exception {
    exchange.faults().next(1, Fault.UNAVAILABLE, request -> true);
    assertThat(post("").statusCode()).isEqualTo(503);
    exchange.faults().next(1, Fault.VANISHED, request -> true);
    assertThat(post("").statusCode()).isEqualTo(404);
    exchange.faults().next(1, Fault.TOKEN_EXPIRED, request -> true);
    assertThat(post("").statusCode()).isEqualTo(401);
  }
}
