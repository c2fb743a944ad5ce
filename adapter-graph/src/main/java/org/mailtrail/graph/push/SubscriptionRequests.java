package org.mailtrail.graph.push;

import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.push.NoticeAddress;
import org.mailtrail.graph.json.JsonStream;
import org.mailtrail.graph.transport.GraphCall;

/**
 * The requests about subscriptions (Graph: resource subscription). Written here: the SDK's builders
 * would bring its models with them (ADR 0043).
 */
final class SubscriptionRequests {
  private static final String ALL = "{+baseurl}/subscriptions";
  private static final String ONE = ALL + "/{subscription%2Did}";

  private final String mailbox;
  private final Supplier<String> folder;

  SubscriptionRequests(String mailbox, Supplier<String> folder) {
    this.mailbox = mailbox;
    this.folder = folder;
  }

  GraphCall make(Phrase what, NoticeAddress address, Instant ends) {
    String resource = "users/" + mailbox + "/mailFolders('" + folder.get() + "')/messages";
    JsonStream.Body body =
        json -> {
          json.writeStringField("changeType", "created");
          json.writeStringField("resource", resource);
          json.writeStringField("notificationUrl", address.url().toString());
          json.writeStringField("lifecycleNotificationUrl", address.url().toString());
          json.writeStringField("expirationDateTime", time(ends));
          json.writeStringField("clientState", address.state().use(value -> value));
        };
    return GraphCall.onFolder(what, () -> request(HttpMethod.POST, ALL, body));
  }

  GraphCall prolong(Phrase what, String id, Instant ends) {
    return GraphCall.onItem(
        what,
        () ->
            named(
                id,
                request(
                    HttpMethod.PATCH,
                    ONE,
                    json -> json.writeStringField("expirationDateTime", time(ends)))));
  }

  GraphCall remove(Phrase what, String id) {
    return GraphCall.onItem(what, () -> named(id, request(HttpMethod.DELETE, ONE)));
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static RequestInformation request(
      HttpMethod method, String template, JsonStream.Body body) {
    RequestInformation request = request(method, template);
    request.setStreamContent(new ByteArrayInputStream(JsonStream.object(body)), "application/json");
    return request;
  }

  private static RequestInformation request(HttpMethod method, String template) {
    RequestInformation request = new RequestInformation();
    request.httpMethod = method;
    request.urlTemplate = template;
    return request;
  }

  private static RequestInformation named(String id, RequestInformation request) {
    request.pathParameters.put("subscription%2Did", id);
    return request;
  }
}
