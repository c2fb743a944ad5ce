package org.mailtrail.acceptance.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailtrail.simulator.front.HttpFront;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;

/** A judge who never says no proves nothing. */
@EnabledIfSystemProperty(named = "mailtrail.shared", matches = ".+")
class JudgeTest {
  private static final GraphDescription DESCRIPTION = new GraphDescription(file());
  private static final String INBOX = "/v1.0/users/log@contoso.example/mailFolders/inbox/messages";
  private static final String MOVE = "/v1.0/users/log@contoso.example/messages/AAkALg/move";
  private static final String EMPTY_LIST = "{\"value\":[]}";

  private final Judge judge = new Judge(DESCRIPTION);

  static Path file() {
    return Path.of(System.getProperty("mailtrail.shared", ""), "graph-mail-openapi.yaml")
        .toAbsolutePath();
  }

  private static Request request(String method, String path, String query, String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("authorization", "Bearer …");
    headers.put("prefer", "IdType=\"ImmutableId\"");
    headers.put("client-request-id", "5f0c5c5e-8f1c-4d3c-9f0f-0a3a4b5c6d7e");
    if (!body.isEmpty()) {
      headers.put("content-type", "application/json");
    }
    return new Request(
        method, path, HttpFront.query(query), headers, body.getBytes(StandardCharsets.UTF_8));
  }

  private static Response json(int status, String body) {
    return Response.of(status, "application/json;charset=utf-8", body);
  }

  private List<String> judged(Request request, Response response) {
    judge.seen(request, response);
    return judge.complaints();
  }

  @Test
  void has_nothing_against_what_graph_documents() {
    String query =
        "$top=500&$orderby=receivedDateTime&$select=id,subject&$expand=singleValueExtendedProperties($filter=id"
            + " eq 'Integer 0x0036' or id eq 'Long 0x0E08')";
    assertThat(judged(request("GET", INBOX, query, ""), json(200, EMPTY_LIST))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$orderby=receivedDateTime asc | receivedDateTime asc",
        "$select=id,sensitivity | sensitivity",
        "$top=1001 | 1001",
        "$top=many | integer",
        "$skip=-1 | -1",
        "$expand=singleValueExtendedProperties($filter=nonsense) | nonsense",
        "$expand=body | body",
        "$page=2 | $page"
      })
  void catches_a_query_that_is_not_described(String query, String named) {
    assertThat(judged(request("GET", INBOX, query, ""), json(200, EMPTY_LIST)))
        .isNotEmpty()
        .anyMatch(complaint -> complaint.contains(named));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {\"value\":[{\"id\":7}]} | /value/0",
        "200 | {\"value\":[{\"subject\":[]}]} | /value/0",
        "200 | {\"value\":[{\"from\":{\"emailAddress\":\"a@b.example\"}}]} | emailAddress",
        "200 | {\"value\":[{\"receivedDateTime\":\"yesterday\"}]} | yesterday",
        "200 | {\"value\":{}} | /value",
        "404 | {\"error\":{\"code\":\"ErrorItemNotFound\"}} | message",
        "429 | {} | error"
      })
  void catches_an_answer_that_is_not_described(int status, String body, String named) {
    assertThat(judged(request("GET", INBOX, "", ""), json(status, body)))
        .isNotEmpty()
        .anyMatch(complaint -> complaint.contains(named));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | /v1.0/users/log@contoso.example/mailbox | ''",
        "PUT | /v1.0/users/log@contoso.example/messages | {}",
        "POST | " + MOVE + " | {\"destination\":\"archive\"}",
        "POST | " + MOVE + " | ''",
        "POST | /v1.0/$batch | {\"requests\":[]}"
      })
  void catches_a_request_that_is_not_described(String method, String path, String body) {
    assertThat(judged(request(method, path, "", body), json(201, "{}"))).isNotEmpty();
  }

  @Test
  void catches_a_wrong_type_of_content() {
    assertThat(
            judged(request("GET", INBOX, "", ""), Response.of(200, "text/html", "<html></html>")))
        .isNotEmpty();
  }

  @Test
  void catches_a_missing_token_and_missing_immutable_ids() {
    Request bare = new Request("GET", INBOX, Map.of(), Map.of(), new byte[0]);
    assertThat(judged(bare, json(200, EMPTY_LIST)))
        .anyMatch(complaint -> complaint.contains("immutable"))
        .anyMatch(complaint -> complaint.contains("token"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"body\":{\"destinationId\":\"x\"}' | '\"status\":201,\"body\":{\"id\":\"x\"}' | ''",
        "'\"body\":{\"target\":\"x\"}' | '\"status\":201,\"body\":{\"id\":\"x\"}' | destinationId",
        "'\"body\":{\"destinationId\":\"x\"}' | '\"status\":201,\"body\":{\"id\":1}' | /id",
        "'\"body\":{\"destinationId\":\"x\"}' | '\"status\":404,\"body\":{}' | error"
      })
  void looks_into_the_steps_of_a_batch(String body, String answer, String named) {
    String step =
        "{\"requests\":[{\"id\":\"0\",\"method\":\"POST\",\"url\":\"/users/a%40b.example/messages/"
            + "AAkALg/move\",\"headers\":{\"Content-Type\":\"application/json\",\"Prefer\":"
            + "\"IdType=\\\"ImmutableId\\\"\"},"
            + body
            + "}]}";
    String answers =
        "{\"responses\":[{\"id\":\"0\",\"headers\":{\"Content-Type\":\"application/json\"},"
            + answer
            + "}]}";
    List<String> complaints = judged(request("POST", "/v1.0/$batch", "", step), json(200, answers));
    if (named.isEmpty()) {
      assertThat(complaints).isEmpty();
    } else {
      assertThat(complaints).isNotEmpty().anyMatch(complaint -> complaint.contains(named));
    }
  }

  @Test
  void misses_no_step() {
    String step =
        "{\"requests\":[{\"id\":\"0\",\"method\":\"GET\",\"url\":\"/users/a/messages/b\"}]}";
    assertThat(
            judged(
                request("POST", "/v1.0/$batch", "", step),
                json(200, "{\"responses\":[{\"id\":\"1\",\"status\":200}]}")))
        .hasSize(2);
  }
}
