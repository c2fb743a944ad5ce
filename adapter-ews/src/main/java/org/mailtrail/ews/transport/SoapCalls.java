package org.mailtrail.ews.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.mailtrail.ews.account.BasicSignIn;
import org.mailtrail.ews.connection.Credentials;
import org.mailtrail.ews.soap.AnswerReader;
import org.mailtrail.exchange.http.answer.StreamedBody;
import org.mailtrail.exchange.http.patience.AskedPause;
import org.mailtrail.exchange.http.patience.Load;
import org.mailtrail.exchange.http.transport.Receiver;
import org.mailtrail.exchange.http.transport.Transport;
import org.mailtrail.exchange.http.transport.Upload;

/** Single SOAP requests, each with user and password. Usable by several threads. */
final class SoapCalls {
  private static final MediaType XML = MediaType.get("text/xml; charset=utf-8");
  private static final int MOST_OF_A_REFUSAL = 65_536;

  /** Exchange refills a budget within a minute or two; nobody who means it asks for more. */
  static final AskedPause ASKED = new AskedPause(Duration.ofMinutes(5));

  private final Transport transport;
  private final BasicSignIn signIn;

  SoapCalls(Transport transport, BasicSignIn signIn) {
    this.transport = transport;
    this.signIn = signIn;
  }

  /**
   * Makes a request once.
   *
   * @param receiver takes an answer that has the status of a success
   * @throws RefusedException when it has another
   */
  <T> T make(SoapCall call, byte[] envelope, Receiver<T> receiver) throws IOException {
    Credentials credentials = signIn.credentials(call.what());
    return transport.carry(
        load(call),
        request(call, envelope),
        request ->
            request.newBuilder().header("Authorization", BasicSignIn.basic(credentials)).build(),
        answer -> {
          if (answer.isSuccessful()) {
            return receiver.take(answer);
          }
          throw refused(answer, credentials, call);
        });
  }

  static Load load(SoapCall call) {
    return call.mime().isEmpty() ? Load.of(call.what()) : Load.upload(call.what());
  }

  private Request request(SoapCall call, byte[] envelope) {
    Headers.Builder headers =
        new Headers.Builder()
            .add("Accept", "text/xml")
            .add("SOAPAction", call.operation().action())
            .add("User-Agent", BasicSignIn.USER_AGENT)
            .addUnsafeNonAscii("X-AnchorMailbox", call.route().anchor());
    call.route()
        .publicFolders()
        .ifPresent(box -> headers.addUnsafeNonAscii("X-PublicFolderMailbox", box));
    return new Request.Builder()
        .url(transport.endpoint().toString())
        .headers(headers.build())
        .post(body(call, envelope))
        .build();
  }

  private static RequestBody body(SoapCall call, byte[] envelope) {
    return call.mime()
        .<RequestBody>map(mime -> new Upload(XML, () -> MimeUpload.around(envelope, mime.get())))
        .orElseGet(() -> RequestBody.create(envelope, XML));
  }

  private IOException refused(Response answer, Credentials credentials, SoapCall call) {
    try (answer) {
      if (answer.code() == 401) {
        throw signIn.refused(credentials, answer.headers("WWW-Authenticate"), call.what());
      }
      return new RefusedException(refusal(answer));
    }
  }

  private EwsRefusal refusal(Response answer) {
    Optional<Duration> retryAfter = ASKED.retryAfter(answer.header("Retry-After"), transport.now());
    EwsRefusal refusal = EwsRefusal.ofStatus(answer.code(), retryAfter);
    try (InputStream body = StreamedBody.of(answer)) {
      byte[] start = body.readNBytes(MOST_OF_A_REFUSAL);
      return AnswerReader.document(new ByteArrayInputStream(start))
          .anywhere("Fault")
          .map(fault -> EwsRefusal.ofFault(answer.code(), fault))
          .filter(fault -> !fault.code().isEmpty())
          .orElse(refusal);
    } catch (IOException noSoap) {
      // an HTML page, an empty or a broken body: the status says enough
      return refusal;
    }
  }
}
