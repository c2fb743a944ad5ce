package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.identity.AccessTokens;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.graph.StubGraph.Asked;
import org.mailtrail.graph.StubGraph.Said;

/** Answers that the simulator does not give. */
class GraphAnswersTest {
  private static final String FOLDER = "{\"id\":\"F1\",\"displayName\":\"Inbox\"}";
  private static final String GOOD =
      "{\"id\":\"A\",\"internetMessageId\":\"<a@b>\",\"receivedDateTime\":\"2026-03-02T12:00:00Z\"";

  private final Office.PlayedClock clock = new Office.PlayedClock();
  private final List<Duration> pauses = new ArrayList<>();
  private final List<Optional<String>> claims = new ArrayList<>();
  private final AccessTokens tokens =
      challenge -> {
        claims.add(challenge);
        return Secret.of("secret-" + claims.size());
      };
  private StubGraph stub;
  private GraphAdapters graph;

  @AfterEach
  void close() {
    graph.close();
    stub.close();
  }

  /** The intake of a server that answers like this once the folder was found. */
  private MailIntake intake(Function<Asked, Said> answers) {
    stub =
        new StubGraph(
            asked ->
                asked.line().contains("/mailFolders/inbox?")
                    ? Said.json(FOLDER)
                    : answers.apply(asked));
    GraphConnection connection =
        new GraphConnection(
            stub.address(), "log@contoso.example", Network.standard().allowingPlainHttp());
    graph = GraphAdapters.connect(connection, tokens, clock, this::pause);
    return graph.intake(MailboxFolders.standard());
  }

  private void pause(Duration duration) {
    pauses.add(duration);
    clock.pass(duration);
  }

  private static Function<Asked, Said> list(String... messages) {
    return asked -> Said.json("{\"value\":[" + String.join(",", messages) + "]}");
  }

  private static Message message(IntakeItem item) {
    return item.match(
        IntakeItem.Legible::message,
        bad -> {
          throw new AssertionError(bad.problem());
        });
  }

  @ParameterizedTest
  @CsvSource({
    "403, ErrorAccessDenied, FORBIDDEN",
    "404, ErrorInvalidUser, NOT_FOUND",
    "404, MailboxNotEnabledForRESTAPI, NOT_FOUND",
    "507, ErrorQuotaExceeded, FULL",
    "429, ApplicationThrottled, THROTTLED",
    "400, ErrorTooManyObjectsOpened, THROTTLED",
    "507, insufficientStorage, UNREACHABLE",
    "503, ErrorServerBusy, THROTTLED",
    "500, ErrorInternalServerError, UNREACHABLE",
    "400, BadRequest, REFUSED",
    "501, NotImplemented, REFUSED"
  })
  void every_refusal_is_a_typed_error_with_code_and_request_id(int status, String code, Kind kind) {
    MailIntake intake = intake(asked -> Said.error(status, code));

    assertThatThrownBy(() -> intake.read(10, 0))
        .isInstanceOfSatisfying(ExchangeException.class, e -> assertThat(e.kind()).isEqualTo(kind))
        .hasMessageContaining(code)
        .hasMessageContaining("r-1")
        .hasMessageNotContaining("secret");
  }

  @Test
  void hands_a_claims_challenge_to_the_token_source_once() {
    String challenge = "{\"access_token\":{\"nbf\":{\"essential\":true}}}";
    String encoded = Base64.getEncoder().encodeToString(challenge.getBytes(StandardCharsets.UTF_8));
    MailIntake intake =
        intake(
            asked ->
                Said.error(401, "InvalidAuthenticationToken")
                    .with(
                        "WWW-Authenticate",
                        "Bearer error=\"insufficient_claims\", claims=\"" + encoded + "\""));

    assertThatThrownBy(() -> intake.read(10, 0))
        .isInstanceOfSatisfying(
            ExchangeException.class, e -> assertThat(e.kind()).isEqualTo(Kind.SIGN_IN))
        .hasMessageNotContaining("secret");
    assertThat(claims).containsExactly(Optional.empty(), Optional.empty(), Optional.of(challenge));
    assertThat(pauses).isEmpty();
  }

  @Test
  void never_follows_a_redirect_nor_a_link_to_another_server() {
    try (StubGraph elsewhere = new StubGraph(list())) {
      String link = elsewhere.address() + "/next";
      MailIntake intake =
          intake(
              asked ->
                  asked.line().contains("skip=0")
                      ? Said.json(
                          "{\"value\":[" + GOOD + "}],\"@odata.nextLink\":\"" + link + "\"}")
                      : new Said(307, java.util.Map.of("Location", link), ""));

      assertThat(intake.read(10, 0).hasMore()).isTrue();
      assertThatThrownBy(() -> intake.read(10, 1))
          .isInstanceOfSatisfying(
              ExchangeException.class, e -> assertThat(e.kind()).isEqualTo(Kind.REFUSED))
          .hasMessageContaining("307")
          .hasMessageContaining("leads to localhost");
      assertThat(elsewhere.asked).isEmpty();
      assertThat(stub.asked).hasSizeGreaterThan(2);
    }
  }

  @Test
  void tells_that_there_is_more_when_the_server_gives_less_than_asked_for() {
    MailIntake intake =
        intake(
            asked ->
                Said.json(
                    asked.line().contains("skip=5")
                        ? "{\"@odata.nextLink\":\"x\",\"value\":[" + GOOD + "}," + GOOD + "}]}"
                        : "{\"value\":[" + GOOD + "}]}"));

    assertThat(intake.read(10, 5).items()).hasSize(2);
    assertThat(intake.read(10, 5).hasMore()).isTrue();
    assertThat(intake.read(10, 7).hasMore()).isFalse();
  }

  @Test
  void one_bad_message_does_not_spoil_the_page() {
    MailIntake intake =
        intake(
            list(
                "{\"id\":\"T\",\"internetMessageId\":\"<t@b>\",\"receivedDateTime\":7}",
                "{\"id\":\"R\",\"receivedDateTime\":\"2026-03-02T12:00:00Z\",\"toRecipients\":7}",
                "{\"id\":\"D\",\"internetMessageId\":\"<d@b>\",\"receivedDateTime\":\"soon\"}",
                "{\"subject\":\"no id\"}",
                "17",
                "{\"id\":\"F\",\"from\":true,\"internetMessageId\":\"<d@b>\"}",
                GOOD + "}"));

    List<IntakeItem> page = intake.read(10, 0).items();

    assertThat(page)
        .extracting(
            item ->
                item.id()
                    + " "
                    + item.match(ok -> "", IntakeItem.Illegible::problem)
                        .replaceFirst("^what Exchange tells of it .*; what is wrong: ", ""))
        .containsExactly(
            "T ",
            "R toRecipients is not a list of recipients, nor one",
            "D ",
            "F from is not a list of recipients, nor one",
            "A ");
    assertThat(page.get(0).key()).isPresent();
  }

  @Test
  void understands_people_as_graph_writes_them() {
    MailIntake intake =
        intake(
            list(
                GOOD
                    + ",\"from\":null,\"sender\":{\"emailAddress\":{\"name\":\"A\",\"address\":\"A@B.example\"}},"
                    + "\"toRecipients\":[{\"emailAddress\":{\"name\":\"x@y.example\",\"address\":\"x@y.example\"}},"
                    + "{\"emailAddress\":{\"name\":\"Old\",\"address\":\"/O=CORP/OU=X/CN=OLD\"}},{}],"
                    + "\"ccRecipients\":[],\"subject\":null,\"sentDateTime\":\"0001-01-01T00:00:00Z\","
                    + "\"@odata.type\":\"#microsoft.graph.eventMessageResponse\",\"unknown\":{\"a\":[1,{}]}}"));

    Message message = message(intake.read(10, 0).items().get(0));

    assertThat(message.participants().author())
        .contains(new Participant(EmailAddress.of("a@b.example"), "A"));
    assertThat(message.participants().to())
        .containsExactly(Participant.of(EmailAddress.of("x@y.example")));
    assertThat(message.summary().sentAt()).isEmpty();
    assertThat(message.summary().subject()).isEmpty();
    assertThat(message.traits().calendarResponse()).isTrue();
  }

  @Test
  void reads_by_id_when_lists_with_all_properties_are_refused() {
    String step = "{\"responses\":[{\"body\":" + GOOD + "},\"status\":200,\"id\":\"0\"}]}";
    MailIntake intake =
        intake(
            asked ->
                asked.line().startsWith("POST")
                    ? Said.json(step)
                    : asked.line().contains("expand")
                        ? Said.error(400, "BadRequest")
                        : list(GOOD + "}").apply(asked));

    assertThat(message(intake.read(1, 0).items().get(0)).key()).hasToString("<a@b>");
    int asked = stub.asked.size();
    intake.read(1, 0);

    assertThat(stub.asked).hasSize(asked + 2);
    assertThat(stub.asked.get(asked - 1).body()).contains("internetMessageHeaders");
  }

  /** What is not there decides nothing: it was a message without author. */
  @ParameterizedTest
  @ValueSource(strings = {"null", "\"e30=\"", "{}", "[]", "7"})
  void a_success_in_a_batch_that_has_nothing_of_the_message_is_asked_for_again(String body) {
    MailIntake intake =
        intake(
            asked ->
                asked.line().startsWith("POST")
                    ? Said.json(step(pauses.isEmpty() ? body : GOOD + "}", "\"200\""))
                    : asked.line().contains("expand")
                        ? Said.error(400, "BadRequest")
                        : list(GOOD + "}").apply(asked));

    assertThat(message(intake.read(1, 0).items().get(0)).key()).hasToString("<a@b>");
    assertThat(pauses).hasSize(1);
  }

  private static String step(String body, String status) {
    return "{\"responses\":[{\"body\":" + body + ",\"status\":" + status + ",\"id\":0}]}";
  }

  @Test
  void retries_a_success_that_is_no_json() {
    MailIntake intake =
        intake(
            asked ->
                pauses.isEmpty()
                    ? new Said(200, java.util.Map.of(), "<html>secret mail</html>")
                    : list(GOOD + "}").apply(asked));

    assertThat(intake.read(10, 0).items()).hasSize(1);
  }

  @Test
  void asks_for_immutable_ids_and_gives_each_request_an_id_of_its_own() {
    intake(list()).read(10, 0);

    assertThat(stub.asked).extracting(Asked::prefer).containsOnly("IdType=\"ImmutableId\"");
    assertThat(stub.asked).extracting(Asked::clientRequestId).doesNotHaveDuplicates();
    assertThat(stub.asked.get(1).line()).contains("$orderby=receivedDateTime&");
  }
}
