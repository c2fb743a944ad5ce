package org.mailtrail.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** A browser without a screen: cookies, forms with their seal, no redirects of its own accord. */
final class Browser {
  private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([0-9a-f]+)\"");

  private final HttpClient client;
  private final URI base;
  private final Map<String, String> cookies = new TreeMap<>();
  private final Map<String, String> headers = new TreeMap<>();
  private String seal = "";

  /** One that shares its connections with others: a console serves a bounded number at a time. */
  Browser(URI base, HttpClient client) {
    this.base = base;
    this.client = client;
  }

  /** One that trusts nobody but these. */
  Browser(URI base, SSLContext trust) {
    this(base, connections(HttpClient.newBuilder().sslContext(trust)));
  }

  /** Connections of their own. */
  static HttpClient connections() {
    return connections(HttpClient.newBuilder());
  }

  private static HttpClient connections(HttpClient.Builder client) {
    return client.connectTimeout(Duration.ofSeconds(20)).build();
  }

  Browser withCookie(String name, String value) {
    cookies.put(name, value);
    return this;
  }

  Browser withHeader(String name, String value) {
    headers.put(name, value);
    return this;
  }

  HttpResponse<String> get(String path) {
    HttpResponse<String> answer = send(request(path).GET());
    Matcher found = SEAL.matcher(answer.body());
    if (found.find()) {
      seal = found.group(1);
    }
    return answer;
  }

  /** What is sent, as it comes. */
  java.io.InputStream stream(String path) {
    try {
      return client
          .send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream())
          .body();
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** A file as browsers ask for it, which unpack. */
  HttpResponse<byte[]> packed(String path) {
    try {
      return client.send(
          request(path).header("Accept-Encoding", "gzip, deflate, br").GET().build(),
          HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** The bytes of a file. */
  byte[] bytes(String path) {
    try {
      return client
          .send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
          .body();
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** Sends a form as the page that was seen last would. */
  HttpResponse<String> post(String path, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putIfAbsent("seal", seal);
    String body =
        all.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return sendForm(path, body);
  }

  /** The same, of a form in which names occur more than once. */
  HttpResponse<String> postRaw(String path, String body) {
    return sendForm(path, "seal=" + seal + "&" + body);
  }

  private HttpResponse<String> sendForm(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends content of a type, by a method. */
  HttpResponse<String> send(String method, String path, String type, String content) {
    return send(
        request(path)
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofString(content)));
  }

  /** Sends JSON. */
  HttpResponse<String> json(String path, String content) {
    return send("POST", path, "application/json", content);
  }

  /** Sends a form with files, by the names of their fields. */
  HttpResponse<String> upload(String path, Map<String, String> fields, Map<String, String> files) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putIfAbsent("seal", seal);
    StringBuilder body = new StringBuilder();
    all.forEach((name, value) -> body.append(part(name, "", value)));
    files.forEach((name, value) -> body.append(part(name, "; filename=\"f.csv\"", value)));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=part-of-form")
            .POST(HttpRequest.BodyPublishers.ofString(body + "--part-of-form--\r\n")));
  }

  private static String part(String name, String further, String value) {
    return "--part-of-form\r\nContent-Disposition: form-data; name=\""
        + name
        + "\""
        + further
        + "\r\n\r\n"
        + value
        + "\r\n";
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
    headers.forEach(request::header);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      answer.headers().allValues("set-cookie").forEach(this::keep);
      return answer;
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private void keep(String cookie) {
    String[] parts = cookie.split(";", 2)[0].split("=", 2);
    if (parts[1].isEmpty()) {
      cookies.remove(parts[0]);
    } else {
      cookies.put(parts[0], parts[1]);
    }
  }
}
