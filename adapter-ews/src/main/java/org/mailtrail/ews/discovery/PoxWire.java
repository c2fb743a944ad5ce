package org.mailtrail.ews.discovery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.mailtrail.ews.account.BasicSignIn;
import org.mailtrail.ews.connection.Credentials;
import org.mailtrail.ews.soap.AnswerReader;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.exchange.http.Line;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.exchange.http.answer.StreamedBody;
import org.mailtrail.exchange.http.transport.Wire;

/** Asks single servers, each once. */
public final class PoxWire {
  private static final MediaType XML = MediaType.get("text/xml; charset=utf-8");
  private static final int MOST = 1 << 20;
  private final Wire wire;
  private final Duration longest;

  /** Over this network. */
  public PoxWire(Network network) {
    this.wire = new Wire(Line.own(network).http());
    this.longest = network.answerTimeout().multipliedBy(Network.WHOLE_ANSWER);
  }

  /** Where a server without credentials sends us; empty where it does not. */
  Optional<URI> signpost(URI server) throws IOException {
    return wire.carry(
        ServerSearch.WHAT,
        request(server).get().build(),
        longest,
        answer -> {
          try (answer) {
            return answer.code() / 100 == 3 ? location(answer) : Optional.empty();
          }
        });
  }

  Reply ask(URI server, String address, Credentials credentials) throws IOException {
    Request request =
        request(server)
            .header("Authorization", BasicSignIn.basic(credentials))
            .post(RequestBody.create(PoxAnswer.question(address), XML))
            .build();
    return wire.carry(ServerSearch.WHAT, request, longest, PoxWire::reply);
  }

  private static Reply reply(Response answer) throws IOException {
    try (answer) {
      return switch (answer.code()) {
        case 401 -> Reply.refused(answer.headers("WWW-Authenticate"));
        case 200 -> Reply.of(PoxAnswer.of(document(answer)));
        case 301, 302, 303, 307, 308 -> Reply.elsewhere(location(answer));
        default -> Reply.nothing();
      };
    }
  }

  private static Node document(Response answer) throws IOException {
    InputStream body = StreamedBody.of(answer);
    return AnswerReader.document(new ByteArrayInputStream(body.readNBytes(MOST)));
  }

  private static Request.Builder request(URI server) {
    return new Request.Builder()
        .url(server.toString())
        .header("User-Agent", BasicSignIn.USER_AGENT);
  }

  private static Optional<URI> location(Response answer) {
    return Optional.ofNullable(answer.header("Location")).flatMap(PoxAnswer::address);
  }

  /**
   * What a server did.
   *
   * @param refusal the challenges of an answer that wants other credentials
   * @param answer what it says, if it says anything
   */
  record Reply(Optional<List<String>> refusal, Optional<PoxAnswer> answer) {
    static Reply refused(List<String> challenges) {
      return new Reply(Optional.of(List.copyOf(challenges)), Optional.empty());
    }

    static Reply nothing() {
      return new Reply(Optional.empty(), Optional.empty());
    }

    static Reply of(PoxAnswer answer) {
      return new Reply(Optional.empty(), Optional.of(answer));
    }

    static Reply elsewhere(Optional<URI> server) {
      return of(
          new PoxAnswer(
              Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), server));
    }
  }
}
