package org.mailtrail.simulator.outlook;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailtrail.simulator.front.Endpoint;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.MailStore;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/**
 * Shows the message that a web link leads to, raw; a link whose message has moved leads to none, as
 * in Outlook on the web. It asks nobody to sign in.
 */
public final class OutlookPage implements Endpoint {
  private final MailStore store;

  /** A page for all mailboxes. */
  public OutlookPage(MailStore store) {
    this.store = store;
  }

  @Override
  public Response answer(Request request) {
    String id = request.parameter("ItemID").orElse("").replace('/', '-').replace('+', '_');
    return Stream.concat(store.all().stream(), Stream.of(store.publicFolders().tree()))
        .flatMap(mailbox -> shown(mailbox, id).stream())
        .findFirst()
        .map(message -> page(200, message))
        .orElseGet(
            () ->
                page(404, "<p>This message is not here. It might have been moved or deleted.</p>"));
  }

  private static Optional<String> shown(SimulatedMailbox mailbox, String id) {
    return mailbox
        .item(id)
        .filter(item -> item.id().equals(id))
        .map(item -> message(mailbox, item));
  }

  private static String message(SimulatedMailbox mailbox, Item item) {
    return "<h1>"
        + escaped(item.mail().subject())
        + "</h1><p>"
        + escaped(mailbox.address() + " · " + item.folder().displayName())
        + "</p><pre>"
        + escaped(new String(mailbox.raw(item), StandardCharsets.UTF_8))
        + "</pre>";
  }

  private static Response page(int status, String content) {
    String html =
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Outlook"
            + " (simulated)</title></head><body><p>Outlook on the web, as the simulator shows"
            + " it</p>"
            + content
            + "</body></html>";
    return Response.of(status, "text/html; charset=utf-8", html)
        .with("Content-Security-Policy", "default-src 'none'; sandbox")
        .with("Cache-Control", "no-store");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
