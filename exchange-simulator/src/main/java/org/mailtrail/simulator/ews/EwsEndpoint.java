package org.mailtrail.simulator.ews;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mailtrail.simulator.accounts.Accounts;
import org.mailtrail.simulator.accounts.SimulatedUser;
import org.mailtrail.simulator.ews.call.EwsCall;
import org.mailtrail.simulator.ews.call.EwsOperation;
import org.mailtrail.simulator.ews.call.EwsServer;
import org.mailtrail.simulator.ews.call.Impersonation;
import org.mailtrail.simulator.ews.call.Make;
import org.mailtrail.simulator.ews.call.Meter;
import org.mailtrail.simulator.ews.call.ServedEws;
import org.mailtrail.simulator.ews.item.Attachments;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.faults.Latency;
import org.mailtrail.simulator.front.Endpoint;
import org.mailtrail.simulator.http.Content;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.mailbox.MailStore;
import org.mailtrail.simulator.soap.SchemaJudge;
import org.mailtrail.simulator.soap.SoapFault;
import org.mailtrail.simulator.soap.XmlNode;

/** {@code /EWS/Exchange.asmx}: SOAP 1.1 for those who sign in with Basic. */
public final class EwsEndpoint implements Endpoint {
  private static final String XML = "text/xml; charset=utf-8";

  /** Page "EWS throttling in Exchange", ErrorServerBusy; how long is the server's to say. */
  private static final int BACK_OFF_MILLISECONDS = 1000;

  private static final Map<String, EwsOperation> OPERATIONS =
      Map.of(
          "FindFolder", FolderOperations::find,
          "GetFolder", FolderOperations::get,
          "CreateFolder", FolderOperations::create,
          "FindItem", FindItem::answer,
          "GetItem", ItemOperations::get,
          "MoveItem", ItemOperations::move,
          "DeleteItem", ItemOperations::delete,
          "CreateItem", CreateItem::answer,
          "GetAttachment", Attachments::get);

  private final EwsServer server;
  private volatile Make make = Make.EXCHANGE;
  private volatile @Nullable SchemaJudge judge;
  private volatile boolean basic = true;
  private volatile Latency latency = Latency.NONE;

  /** EWS over these mailboxes for these users. */
  public EwsEndpoint(MailStore store, Accounts accounts, Clock clock) {
    this.server = new EwsServer(store, accounts, clock, new Meter());
  }

  /** From now on requests and responses are judged. */
  public void judgedBy(SchemaJudge schemas) {
    judge = schemas;
  }

  /** From now on it answers like a server of this make. */
  public void imitate(Make other) {
    make = other;
  }

  /**
   * Whether it takes user and password from now on; without that IIS offers what Windows has (page
   * "Set-WebServicesVirtualDirectory", BasicAuthentication).
   */
  public void takeBasic(boolean basicAuthentication) {
    basic = basicAuthentication;
  }

  /** From now on each request that is carried out takes this time. */
  public void latency(Latency time) {
    latency = time;
  }

  /** What counts, and what is allowed at once. */
  public Meter meter() {
    return server.meter();
  }

  /** What was answered since the start. */
  public ServedEws traffic() {
    return server.meter().traffic();
  }

  @Override
  public Response answer(Request request) {
    return answer(request, Fault.NONE);
  }

  @Override
  public Response answer(Request request, Fault fault) {
    server.meter().begin();
    try {
      return played(request, fault).with("request-id", UUID.randomUUID().toString());
    } finally {
      server.meter().end();
    }
  }

  /** Graph's faults in EWS's words. */
  private Response played(Request request, Fault fault) {
    return switch (fault) {
      case DROPPED, HTML, EMPTY -> fault.instead(request, () -> Response.empty(200));
      case UNAVAILABLE -> Response.of(503, "text/html", "<html>Service Unavailable</html>");
      case TOKEN_EXPIRED -> refused();
      case THROTTLED -> failed(SoapFault.busy(Optional.of(BACK_OFF_MILLISECONDS)));
      case THROTTLED_SILENTLY -> failed(SoapFault.busy(Optional.empty()));
      case DONE_BUT_THROTTLED -> {
        Response done = signedIn(request, Fault.NONE);
        yield done.status() == 200
            ? failed(SoapFault.busy(Optional.of(BACK_OFF_MILLISECONDS)))
            : done;
      }
      default -> signedIn(request, fault);
    };
  }

  private Response refused() {
    server.meter().refused.incrementAndGet();
    return basic
        ? Accounts.refused()
        : Response.empty(401).with("WWW-Authenticate", "Negotiate, NTLM");
  }

  /** The other make sends its faults with status 200. */
  private Response failed(SoapFault fault) {
    Response response = fault.response();
    return make == Make.OTHER ? Response.of(200, XML, response.content()) : response;
  }

  private Response signedIn(Request request, Fault fault) {
    Optional<SimulatedUser> account = server.accounts().signedIn(request);
    if (account.isEmpty() || !basic) {
      return refused();
    }
    if (!request.method().equals("POST")) {
      return Response.of(200, "text/html", "<html>Exchange Web Services</html>");
    }
    return worked(request, account.get(), fault);
  }

  private Response worked(Request request, SimulatedUser account, Fault fault) {
    try (Meter.Work work = server.meter().work(account.user())) {
      if (work.isTooMuch()) {
        throw tooMuch();
      }
      passTime();
      return Response.of(200, XML, carriedOut(request, account, fault));
    } catch (SoapFault refusal) {
      return failed(refusal);
    }
  }

  private void passTime() {
    try {
      latency.pass();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Content carriedOut(Request request, SimulatedUser account, Fault fault) {
    RequestEnvelope envelope = RequestEnvelope.read(request);
    SchemaJudge schemas = judge;
    if (schemas != null) {
      schemas.request(request.body());
    }
    envelope.requireKnownVersion();
    XmlNode operation = envelope.operation();
    SimulatedUser actor = Impersonation.actor(envelope.xml(), account, server);
    EwsCall call = new EwsCall(server, request, operation, actor, fault, make);
    Content content = known(operation.name()).answer(call).content();
    if (schemas != null && make == Make.EXCHANGE) {
      schemas.response(content.bytes());
    }
    return content;
  }

  private static EwsOperation known(String name) {
    EwsOperation known = OPERATIONS.get(name);
    if (known == null) {
      throw SoapFault.of("ErrorInvalidOperation", "The operation is not supported.");
    }
    return known;
  }

  private static SoapFault tooMuch() {
    return SoapFault.of(
        "ErrorExceededConnectionCount",
        "You have exceeded the available concurrent connections for your account.  Try again"
            + " once your other requests have completed.");
  }
}
