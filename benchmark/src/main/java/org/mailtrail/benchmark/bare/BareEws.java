package org.mailtrail.benchmark.bare;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * EWS by java.net.http, one request after another: a list of ids, their messages, a move of up to
 * two hundred.
 */
public final class BareEws implements BareMailbox {
  private static final int MOVED_AT_ONCE = 200;
  private static final String HEAD =
      "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
          + " xmlns:t=\"http://schemas.microsoft.com/exchange/services/2006/types\""
          + " xmlns:m=\"http://schemas.microsoft.com/exchange/services/2006/messages\">"
          + "<s:Header><t:RequestServerVersion Version=\"Exchange2013_SP1\"/></s:Header><s:Body>";
  private static final String TAIL = "</s:Body></s:Envelope>";
  private static final String ONLY_IDS =
      "<m:ItemShape><t:BaseShape>IdOnly</t:BaseShape></m:ItemShape>";
  private static final String FIELDS =
      "<m:ItemShape><t:BaseShape>IdOnly</t:BaseShape><t:AdditionalProperties>"
          + fields("item:Subject", "item:DateTimeSent", "message:ToRecipients")
          + fields("message:CcRecipients", "message:From", "message:InternetMessageId")
          + "</t:AdditionalProperties></m:ItemShape>";

  private final HttpClient http;
  private final URI address;
  private final String mailbox;
  private final String credentials;

  /** The mailbox of this address at an EWS that has this certificate. */
  public BareEws(URI ews, String mailbox, String user, String password, SSLContext trust) {
    this.http = HttpClient.newBuilder().sslContext(trust).build();
    this.address = ews;
    this.mailbox = mailbox;
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    this.credentials = "Basic " + Base64.getEncoder().encodeToString(both);
  }

  private static String fields(String... uris) {
    return List.of(uris).stream()
        .map(uri -> "<t:FieldURI FieldURI=\"" + uri + "\"/>")
        .collect(Collectors.joining());
  }

  @Override
  public String folder(String name) throws IOException, InterruptedException {
    String made =
        "<m:CreateFolder><m:ParentFolderId>"
            + distinguished("msgfolderroot")
            + "</m:ParentFolderId><m:Folders><t:Folder><t:DisplayName>"
            + name
            + "</t:DisplayName></t:Folder></m:Folders></m:CreateFolder>";
    try (InputStream answer = send(made)) {
      return ItemList.ids(answer, "FolderId").get(0);
    }
  }

  @Override
  public List<BareMail> oldest(int most) throws IOException, InterruptedException {
    String find =
        "<m:FindItem Traversal=\"Shallow\">"
            + ONLY_IDS
            + "<m:IndexedPageItemView MaxEntriesReturned=\""
            + most
            + "\" Offset=\"0\" BasePoint=\"Beginning\"/><m:SortOrder>"
            + "<t:FieldOrder Order=\"Ascending\"><t:FieldURI FieldURI=\"item:DateTimeReceived\"/>"
            + "</t:FieldOrder></m:SortOrder><m:ParentFolderIds>"
            + distinguished("inbox")
            + "</m:ParentFolderIds></m:FindItem>";
    try (InputStream answer = send(find)) {
      return read(ItemList.ids(answer, "ItemId"));
    }
  }

  private List<BareMail> read(List<String> ids) throws IOException, InterruptedException {
    if (ids.isEmpty()) {
      return List.of();
    }
    try (InputStream answer = send("<m:GetItem>" + FIELDS + items(ids) + "</m:GetItem>")) {
      return ItemList.mails(answer);
    }
  }

  @Override
  public void move(List<BareMail> mails, String folder) throws IOException, InterruptedException {
    for (int from = 0; from < mails.size(); from += MOVED_AT_ONCE) {
      List<BareMail> some = mails.subList(from, Math.min(mails.size(), from + MOVED_AT_ONCE));
      String move =
          "<m:MoveItem><m:ToFolderId><t:FolderId Id=\""
              + folder
              + "\"/></m:ToFolderId>"
              + items(some.stream().map(mail -> mail.id).toList())
              + "</m:MoveItem>";
      try (InputStream answer = send(move)) {
        int moved = ItemList.ids(answer, "ItemId").size();
        if (moved != some.size()) {
          throw new IOException(moved + " of " + some.size() + " were moved");
        }
      }
    }
  }

  private static String items(List<String> ids) {
    return ids.stream()
        .map(id -> "<t:ItemId Id=\"" + id + "\"/>")
        .collect(Collectors.joining("", "<m:ItemIds>", "</m:ItemIds>"));
  }

  private String distinguished(String folder) {
    return "<t:DistinguishedFolderId Id=\""
        + folder
        + "\"><t:Mailbox><t:EmailAddress>"
        + mailbox
        + "</t:EmailAddress></t:Mailbox></t:DistinguishedFolderId>";
  }

  private InputStream send(String operation) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", credentials)
            .header("Content-Type", "text/xml; charset=utf-8")
            .POST(BodyPublishers.ofString(HEAD + operation + TAIL))
            .build();
    HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      response.body().close();
      throw new IOException("status " + response.statusCode());
    }
    return response.body();
  }

  /** There is nothing to close. */
  @Override
  public void close() {}
}
