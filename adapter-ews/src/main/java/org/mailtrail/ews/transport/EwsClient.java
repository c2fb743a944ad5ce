package org.mailtrail.ews.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import org.mailtrail.ews.account.BasicSignIn;
import org.mailtrail.ews.soap.AnswerReader;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.soap.SoapEnvelope;
import org.mailtrail.ews.soap.SoapFaultException;
import org.mailtrail.exchange.http.answer.AnswerTooLarge;
import org.mailtrail.exchange.http.answer.BoundedInput;
import org.mailtrail.exchange.http.answer.StreamedBody;
import org.mailtrail.exchange.http.patience.PassingFault;
import org.mailtrail.exchange.http.patience.Waiting;
import org.mailtrail.exchange.http.transport.Transport;

/**
 * Makes requests as one account: no more at work than {@link AccountGate} lets pass, none while
 * Exchange wants a pause. Usable by several threads.
 */
public final class EwsClient {
  private final AccountGate gate;
  private final Waiting waiting;
  private final Transport transport;
  private final SoapEnvelope envelope;
  private final SoapCalls calls;

  /**
   * Requests to this address.
   *
   * @param gate of the account
   */
  public EwsClient(
      URI endpoint,
      OkHttpClient http,
      AccountGate gate,
      Waiting waiting,
      BasicSignIn signIn,
      SoapEnvelope envelope) {
    OkHttpClient oldHttp = http.newBuilder().protocols(List.of(Protocol.HTTP_1_1)).build();
    this.transport = new Transport(endpoint, oldHttp, gate.requests(), waiting);
    this.gate = gate;
    this.waiting = waiting;
    this.envelope = envelope;
    this.calls = new SoapCalls(transport, signIn);
  }

  /** What carries the requests. */
  public Transport transport() {
    return transport;
  }

  /**
   * Makes a request that may be repeated, until its first response message is a success.
   *
   * @return that message
   * @throws org.mailtrail.application.port.ExchangeException for any other outcome
   */
  public Node one(SoapCall call) {
    ResponseMessage answer = all(call).stream().findFirst().orElseGet(ResponseMessage::none);
    if (answer.refusal().isPresent()) {
      throw answer.refusal().get().exception(call.what(), call.route());
    }
    return answer.node();
  }

  /** Makes a request that may be repeated, until no response message is a passing refusal. */
  public List<ResponseMessage> all(SoapCall call) {
    return gate.within(
        call, waiting, () -> transport.send(SoapCalls.load(call), () -> withoutPassing(call)));
  }

  private List<ResponseMessage> withoutPassing(SoapCall call) throws IOException, PassingFault {
    List<ResponseMessage> answers = new ArrayList<>();
    take(call, answers::add);
    EwsRefusal.throwWorst(
        answers.stream()
            .flatMap(answer -> answer.refusal().stream())
            .filter(EwsRefusal::isPassing)
            .toList());
    return answers;
  }

  /**
   * Makes a request once.
   *
   * @return its response messages, refusals among them
   * @throws PassingFault when the whole request has failed, or its outcome is not known
   */
  public List<ResponseMessage> sendOnce(SoapCall call) throws PassingFault {
    List<ResponseMessage> answers = new ArrayList<>();
    transport.sendOnce(SoapCalls.load(call), () -> take(call, answers::add));
    return answers;
  }

  /**
   * Makes a request once, and hands over its response messages while they arrive.
   *
   * @return whether that were all; what is too large to be taken as a whole breaks off
   * @throws PassingFault when the whole request has failed, or its outcome is not known
   */
  public boolean sendOnce(SoapCall call, Consumer<ResponseMessage> taker) throws PassingFault {
    return transport.sendOnce(
        SoapCalls.load(call),
        () -> {
          try {
            return take(call, taker);
          } catch (AnswerTooLarge tooLarge) {
            return false;
          }
        });
  }

  private boolean take(SoapCall call, Consumer<ResponseMessage> taker)
      throws IOException, PassingFault {
    try (AnswerParts<ResponseMessage> handover = new AnswerParts<>(taker)) {
      return calls.make(call, content(call), answer -> read(answer, handover));
    } catch (RefusedException refused) {
      return answered(refused.refusal(), call, taker);
    }
  }

  private boolean read(Response answer, AnswerParts<ResponseMessage> handover) throws IOException {
    long most = ErrorScope.PROPERTIES.mostBytes();
    try (InputStream body = new BoundedInput(StreamedBody.of(answer), most)) {
      AnswerReader.read(body, node -> handover.give(heeded(ResponseMessage.of(node))));
      return true;
    } catch (SoapFaultException fault) {
      throw new RefusedException(EwsRefusal.ofFault(200, fault.fault()));
    }
  }

  /** Whoever sent a restriction knows what to do without it. */
  private boolean answered(EwsRefusal refusal, SoapCall call, Consumer<ResponseMessage> taker)
      throws PassingFault {
    if (!refusal.isOfRestriction()) {
      throw refused(refusal, call);
    }
    taker.accept(ResponseMessage.of(refusal));
    return true;
  }

  /** The MIME in an answer, decoded while it arrives; the caller closes it. */
  public InputStream open(SoapCall call) {
    return transport.open(SoapCalls.load(call), () -> mime(call));
  }

  private InputStream mime(SoapCall call) throws IOException, PassingFault {
    try {
      return decoded(
          calls.make(
              call,
              content(call),
              answer -> transport.flowing(answer, ErrorScope.MIME.mostBytes())));
    } catch (RefusedException refused) {
      throw refused(refused.refusal(), call);
    }
  }

  private static InputStream decoded(InputStream body) throws IOException {
    List<Node> refused = new ArrayList<>();
    boolean isOpen = false;
    try {
      Optional<InputStream> mime = AnswerReader.mime(body, refused::add);
      isOpen = mime.isPresent();
      return mime.orElseThrow(() -> refusedBy(refused.get(0)));
    } catch (SoapFaultException fault) {
      throw new RefusedException(EwsRefusal.ofFault(200, fault.fault()));
    } finally {
      if (!isOpen) {
        body.close();
      }
    }
  }

  private static RefusedException refusedBy(Node answer) {
    return new RefusedException(EwsRefusal.in(answer).orElseGet(EwsRefusal::unanswered));
  }

  private byte[] content(SoapCall call) {
    return envelope.around(call.operation().content());
  }

  private ResponseMessage heeded(ResponseMessage answer) {
    answer.refusal().ifPresent(this::heed);
    return answer;
  }

  private PassingFault refused(EwsRefusal refusal, SoapCall call) {
    heed(refusal);
    if (refusal.isPassing()) {
      return refusal.passing();
    }
    throw refusal.exception(call.what(), call.route());
  }

  /** When one request is asked to be slow, the account is. */
  private void heed(EwsRefusal refusal) {
    if (refusal.isThrottling()) {
      transport.counters().throttled();
      refusal.backOff().ifPresent(transport::keepQuiet);
    }
  }
}
