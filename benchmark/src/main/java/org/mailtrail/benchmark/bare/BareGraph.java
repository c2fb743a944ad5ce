package org.mailtrail.benchmark.bare;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import javax.net.ssl.SSLContext;
import org.mailtrail.acceptance.Rig;

/** Graph by java.net.http, without patience for anything. */
public final class BareGraph implements BareMailbox {
  private static final int STEPS = 20;
  private static final int AT_ONCE = 4;
  private static final String FIELDS =
      "$select=id,internetMessageId,subject,sentDateTime,from,toRecipients,ccRecipients";
  private static final String LIST = "/mailFolders/inbox/messages?$orderby=receivedDateTime&$top=";

  private final HttpClient http;
  private final String root;
  private final String mailbox;
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, daemons());

  /** The mailbox of this address at a Graph that has this certificate. */
  public BareGraph(URI graph, String address, SSLContext trust) {
    this.http = HttpClient.newBuilder().sslContext(trust).build();
    this.root = graph.toString();
    this.mailbox = "/users/" + address;
  }

  private static ThreadFactory daemons() {
    return work -> {
      Thread thread = new Thread(work, "bare");
      thread.setDaemon(true);
      return thread;
    };
  }

  @Override
  public List<BareMail> oldest(int most) throws IOException, InterruptedException {
    return list(LIST + most + "&" + FIELDS);
  }

  /** The oldest messages with their ids and nothing else. */
  public List<BareMail> ids(int most) throws IOException, InterruptedException {
    return list(LIST + most + "&$select=id");
  }

  private List<BareMail> list(String path) throws IOException, InterruptedException {
    try (InputStream body = send(request(mailbox + path).GET())) {
      return MailList.read(body);
    }
  }

  /** One message. */
  public BareMail one(String id) throws IOException, InterruptedException {
    try (InputStream body = send(request(mailbox + "/messages/" + id + "?" + FIELDS).GET())) {
      return MailList.one(body);
    }
  }

  /** Moves a message by a request of its own. */
  public void moveAlone(String id, String folder) throws IOException, InterruptedException {
    String destination = "{\"destinationId\":\"" + folder + "\"}";
    send(request(mailbox + "/messages/" + id + "/move").POST(BodyPublishers.ofString(destination)))
        .close();
  }

  @Override
  public String folder(String name) throws IOException, InterruptedException {
    String draft = "{\"displayName\":\"" + name + "\"}";
    try (InputStream body =
            send(request(mailbox + "/mailFolders").POST(BodyPublishers.ofString(draft)));
        JsonParser json = MailList.JSON.createParser(body)) {
      while (json.nextToken() != null) {
        if ("id".equals(json.currentName()) && json.nextToken() != null) {
          return json.getText();
        }
      }
      throw new IOException("a folder without an id");
    }
  }

  /** In batches, four at once. */
  @Override
  public void move(List<BareMail> mails, String folder) throws Exception {
    List<Future<Integer>> answers = new ArrayList<>();
    for (int from = 0; from < mails.size(); from += STEPS) {
      byte[] batch = batch(mails.subList(from, Math.min(mails.size(), from + STEPS)), folder);
      answers.add(threads.submit(() -> post(batch)));
    }
    int moved = 0;
    for (Future<Integer> answer : answers) {
      moved += answer.get();
    }
    if (moved != mails.size()) {
      throw new IOException(moved + " of " + mails.size() + " were moved");
    }
  }

  private byte[] batch(List<BareMail> mails, String folder) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = MailList.JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("requests");
      for (int step = 0; step < mails.size(); step++) {
        step(json, step, mails.get(step).id, folder);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private void step(JsonGenerator json, int number, String id, String folder) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", Integer.toString(number));
    chain(json, number);
    json.writeStringField("method", "POST");
    json.writeStringField("url", mailbox + "/messages/" + id + "/move");
    json.writeObjectFieldStart("headers");
    json.writeStringField("Content-Type", "application/json");
    json.writeStringField("Prefer", "IdType=\"ImmutableId\"");
    json.writeEndObject();
    json.writeObjectFieldStart("body");
    json.writeStringField("destinationId", folder);
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Of four batches four steps are at work: Graph allows no more. */
  private static void chain(JsonGenerator json, int step) throws IOException {
    if (step > 0) {
      json.writeArrayFieldStart("dependsOn");
      json.writeString(Integer.toString(step - 1));
      json.writeEndArray();
    }
  }

  /** How many steps succeeded. */
  private int post(byte[] batch) throws IOException, InterruptedException {
    int succeeded = 0;
    try (InputStream body = send(request("/$batch").POST(BodyPublishers.ofByteArray(batch)));
        JsonParser json = MailList.JSON.createParser(body)) {
      while (json.nextToken() != null) {
        if ("status".equals(json.currentName()) && json.nextIntValue(0) == 201) {
          succeeded++;
        }
      }
    }
    return succeeded;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(root + path.replace("\"", "%22")))
        .header("Authorization", "Bearer " + Rig.TOKEN)
        .header("Content-Type", "application/json")
        .header("Prefer", "IdType=\"ImmutableId\"");
  }

  private InputStream send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
    if (response.statusCode() >= 300) {
      response.body().close();
      throw new IOException("status " + response.statusCode());
    }
    return response.body();
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
