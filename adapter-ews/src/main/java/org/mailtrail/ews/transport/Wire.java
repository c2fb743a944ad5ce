package org.mailtrail.ews.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.mailtrail.ews.Credentials;

/**
 * Puts requests on the wire, all to one address.
 *
 * @param endpoint the address
 * @param http follows no redirects
 * @param answerTimeout for the longest silence of the server
 */
public record Wire(URI endpoint, HttpClient http, Duration answerTimeout) {
  /** The same for all requests: servers know clients by it. */
  public static final String USER_AGENT = "Mailtrail";

  private static final int UPLOADS = 10;

  HttpResponse<InputStream> post(
      Call call, BodyPublisher body, Credentials credentials, Extent extent)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint)
            .timeout(call.mime().isEmpty() ? answerTimeout : answerTimeout.multipliedBy(UPLOADS))
            .header("Authorization", SignIn.basic(credentials))
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("Accept", "text/xml")
            .header("SOAPAction", call.operation().action())
            .header("User-Agent", USER_AGENT)
            .header("X-AnchorMailbox", call.route().anchor())
            .POST(body);
    call.route().publicFolders().ifPresent(box -> request.header("X-PublicFolderMailbox", box));
    return http.send(request.build(), header -> extent.body(answerTimeout));
  }

  static BodyPublisher body(Call call, byte[] envelope) {
    return call.mime()
        .<BodyPublisher>map(
            mime -> BodyPublishers.ofInputStream(() -> MimeUpload.around(envelope, mime.get())))
        .orElseGet(() -> BodyPublishers.ofByteArray(envelope));
  }
}
