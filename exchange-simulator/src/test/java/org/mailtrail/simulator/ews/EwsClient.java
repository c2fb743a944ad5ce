package org.mailtrail.simulator.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mailtrail.simulator.ExchangeSimulator;

/** A simulator, judged by the schemas where they are at hand, and a client that speaks raw XML. */
final class EwsClient implements AutoCloseable {
  static final String USER = "job@cronus.example";
  static final String PASSWORD = "correct horse";
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Pattern ITEM_ID = Pattern.compile("<t:ItemId Id=\"([^\"]+)\"");
  private static final Pattern FOLDER_ID = Pattern.compile("<t:FolderId Id=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("<m:ResponseCode>([^<]+)<");

  final ExchangeSimulator exchange =
      ExchangeSimulator.overHttp(0, Clock.fixed(NOON, ZoneOffset.UTC));
  final Map<String, String> headers = new LinkedHashMap<>();
  String password = PASSWORD;
  private final HttpClient http = HttpClient.newHttpClient();

  EwsClient() {
    exchange.account(USER, PASSWORD);
    String shared = System.getProperty("mailtrail.shared", "");
    if (!shared.isEmpty()) {
      exchange.validatingAgainst(Path.of(shared, "ews-xsd"));
    }
  }

  /** Waiting messages, oldest first, a minute apart. */
  void waiting(int messages) {
    IntStream.range(0, messages)
        .forEach(
            n -> exchange.mailbox(USER).deliver(message(n), NOON.plusSeconds(60L * n), "inbox"));
  }

  static byte[] message(int n) {
    return ("From: Ann <ann@outside.example>\r\nTo: Bob <bob@cronus.example>\r\nCc: c@x.example\r\n"
            + "Subject: Offer "
            + n
            + "\r\nMessage-ID: <m"
            + n
            + "@outside.example>\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\n\r\nText "
            + n
            + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  HttpResponse<String> post(String envelope) {
    String credentials = USER + ":" + password;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(exchange.ewsAddress())
            .header("Content-Type", "text/xml; charset=utf-8")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    headers.forEach(request::header);
    try {
      return http.send(
          request.POST(HttpRequest.BodyPublishers.ofString(envelope)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new IllegalStateException("no answer", broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }

  static String envelope(String soapHeader, String operation) {
    return """
    <?xml version="1.0" encoding="utf-8"?>
    <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"
      xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages"
      xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types">
    <s:Header><t:RequestServerVersion Version="Exchange2013_SP1"/>%s</s:Header>
    <s:Body>%s</s:Body></s:Envelope>\
    """
        .formatted(soapHeader, operation)
        .strip();
  }

  /** The answer to an operation, which must have status 200. */
  String ask(String operation) {
    HttpResponse<String> response = post(envelope("", operation));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  String findItem(String shape, String view, String rest, String folder) {
    return ask(
        "<m:FindItem Traversal=\"Shallow\"><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape>"
            + (shape.isEmpty()
                ? ""
                : "<t:AdditionalProperties>" + shape + "</t:AdditionalProperties>")
            + "</m:ItemShape>"
            + view
            + rest
            + "<m:ParentFolderIds>"
            + folder
            + "</m:ParentFolderIds></m:FindItem>");
  }

  static String page(int most, int offset) {
    return "<m:IndexedPageItemView MaxEntriesReturned=\""
        + most
        + "\" Offset=\""
        + offset
        + "\" BasePoint=\"Beginning\"/>";
  }

  static String field(String uri) {
    return "<t:FieldURI FieldURI=\"" + uri + "\"/>";
  }

  static String tag(String tag, String type) {
    return "<t:ExtendedFieldURI PropertyTag=\"" + tag + "\" PropertyType=\"" + type + "\"/>";
  }

  static String known(String name) {
    return "<t:DistinguishedFolderId Id=\"" + name + "\"/>";
  }

  static String folder(String id) {
    return "<t:FolderId Id=\"" + id + "\"/>";
  }

  List<String> waitingIds() {
    return itemIds(
        findItem(
            "",
            page(1000, 0),
            "<m:SortOrder><t:FieldOrder Order=\"Ascending\">"
                + field("item:DateTimeReceived")
                + "</t:FieldOrder></m:SortOrder>",
            known("inbox")));
  }

  String getItem(boolean mime, String more, List<String> ids) {
    return ask(
        "<m:GetItem><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape>"
            + (mime ? "<t:IncludeMimeContent>true</t:IncludeMimeContent>" : "")
            + (more.isEmpty()
                ? ""
                : "<t:AdditionalProperties>" + more + "</t:AdditionalProperties>")
            + "</m:ItemShape>"
            + items(ids)
            + "</m:GetItem>");
  }

  String move(String target, List<String> ids) {
    return ask(
        "<m:MoveItem><m:ToFolderId>" + target + "</m:ToFolderId>" + items(ids) + "</m:MoveItem>");
  }

  static String items(List<String> ids) {
    return ids.stream()
        .map(id -> "<t:ItemId Id=\"" + id + "\"/>")
        .collect(Collectors.joining("", "<m:ItemIds>", "</m:ItemIds>"));
  }

  static List<String> itemIds(String answer) {
    return all(ITEM_ID, answer);
  }

  static List<String> folderIds(String answer) {
    return all(FOLDER_ID, answer);
  }

  static List<String> codes(String answer) {
    return all(CODE, answer);
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  @Override
  public void close() {
    exchange.close();
  }
}
