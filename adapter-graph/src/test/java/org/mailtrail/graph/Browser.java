package org.mailtrail.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/** Plays the person's browser: opens the page, and reads the form that would post itself. */
record Browser(Optional<SSLContext> trust) {
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
  private static final Pattern INPUT =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

  /** What the browser would post, and where. */
  record Form(int status, URI action, Map<String, String> fields, String page) {}

  Form open(URI page) {
    HttpClient.Builder http = HttpClient.newBuilder();
    trust.ifPresent(http::sslContext);
    try {
      return read(
          http.build()
              .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static Form read(HttpResponse<String> response) {
    Matcher action = ACTION.matcher(response.body());
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher input = INPUT.matcher(response.body());
    while (input.find()) {
      fields.put(plain(input.group(1)), plain(input.group(2)));
    }
    return new Form(
        response.statusCode(),
        URI.create(action.find() ? plain(action.group(1)) : ""),
        fields,
        response.body());
  }

  private static String plain(String text) {
    return text.replace("&quot;", "\"")
        .replace("&gt;", ">")
        .replace("&lt;", "<")
        .replace("&amp;", "&");
  }
}
