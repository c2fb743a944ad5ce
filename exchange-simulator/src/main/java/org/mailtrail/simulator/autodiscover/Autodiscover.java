package org.mailtrail.simulator.autodiscover;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.mailtrail.simulator.accounts.Accounts;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.front.Endpoint;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.mailbox.MailStore;
import org.mailtrail.simulator.mailbox.PublicFolders.PublicMailbox;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;
import org.mailtrail.simulator.soap.XmlNode;

/**
 * {@code /autodiscover/autodiscover.xml} (MS-OXDSCLI) for those who sign in with Basic. Safe for
 * several threads.
 */
public final class Autodiscover implements Endpoint {
  private static final String WANTED =
      "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";

  private final MailStore store;
  private final Accounts accounts;
  private final AutodiscoverAnswer answers;
  private final Map<String, String> movedAddresses = new ConcurrentHashMap<>();
  private final Map<String, URI> movedServers = new ConcurrentHashMap<>();
  private volatile @Nullable URI elsewhere;

  /** Tells about these mailboxes that they are served at this address. */
  public Autodiscover(MailStore store, Accounts accounts, URI server, Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.answers = new AutodiscoverAnswer(server, clock);
  }

  /** From now on whoever asks about the address is sent to another one (redirectAddr). */
  public void redirectAddress(String address, String other) {
    movedAddresses.put(address.toLowerCase(Locale.ROOT), other);
  }

  /** From now on whoever asks about the address is sent to another server (redirectUrl). */
  public void redirectServer(String address, URI other) {
    movedServers.put(address.toLowerCase(Locale.ROOT), other);
  }

  /** From now on a GET without credentials is sent elsewhere, by status 302. */
  public void redirectGet(URI other) {
    elsewhere = other;
  }

  @Override
  public Response answer(Request request) {
    return answer(request, Fault.NONE);
  }

  @Override
  public Response answer(Request request, Fault fault) {
    return switch (fault) {
      case TOKEN_EXPIRED -> Accounts.refused();
      case UNAVAILABLE, THROTTLED, THROTTLED_SILENTLY ->
          Response.of(503, "text/html", "<html>Service Unavailable</html>");
      case HTML, EMPTY, DROPPED -> fault.instead(request, () -> Response.empty(200));
      case VANISHED -> Response.empty(404);
      default -> found(request);
    };
  }

  private Response found(Request request) {
    URI other = elsewhere;
    if (request.method().equals("GET") && other != null) {
      return Response.empty(302).with("Location", other.toString());
    }
    if (accounts.signedIn(request).isEmpty()) {
      return Accounts.refused();
    }
    return request.method().equals("POST")
        ? wanted(request).map(this::about).orElseGet(answers::invalid)
        : answers.invalid();
  }

  /** The address that is asked about; empty where the request is none, or wants other answers. */
  private static Optional<String> wanted(Request request) {
    try {
      XmlNode root = XmlNode.read(request.body());
      return root.at("Request", "AcceptableResponseSchema")
          .filter(schema -> root.name().equals("Autodiscover") && schema.text().equals(WANTED))
          .flatMap(schema -> root.at("Request", "EMailAddress"))
          .map(XmlNode::text)
          .filter(address -> address.indexOf('@') > 0);
    } catch (XMLStreamException malformed) {
      return Optional.empty();
    }
  }

  private Response about(String address) {
    String key = address.toLowerCase(Locale.ROOT);
    String otherAddress = movedAddresses.get(key);
    URI otherServer = movedServers.get(key);
    if (otherAddress != null) {
      return answers.redirect("redirectAddr", "RedirectAddr", otherAddress);
    }
    if (otherServer != null) {
      return answers.redirect("redirectUrl", "RedirectUrl", otherServer.toString());
    }
    Optional<String> own = store.find(address).map(SimulatedMailbox::address);
    return own.or(() -> publicMailbox(address))
        .map(known -> answers.settings(known, hierarchy().address()))
        .orElseGet(answers::unknown);
  }

  private PublicMailbox hierarchy() {
    return store.publicFolders().hierarchyMailbox();
  }

  /** A public folder mailbox is asked about by its address, or by its GUID at the domain. */
  private Optional<String> publicMailbox(String text) {
    return store.publicFolders().mailbox(text).map(PublicMailbox::address);
  }
}
