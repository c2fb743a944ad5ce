package org.mailtrail.ews.transport;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailtrail.ews.soap.AnswerReader;
import org.mailtrail.ews.soap.Envelope;
import org.mailtrail.ews.soap.Node;
import org.mailtrail.ews.soap.SoapFaultException;

/**
 * Makes requests as one account: at most eight at work, none while Exchange wants a pause. Usable
 * by several threads.
 */
public final class EwsClient {
  private final Envelope envelope;
  private final Exchanges exchanges;
  private final Gate gate;
  private final Waiting waiting;
  private final Counters counters;

  /**
   * Requests that go over this wire.
   *
   * @param gate of the account
   */
  public EwsClient(
      Exchanges exchanges, Envelope envelope, Gate gate, Waiting waiting, Counters counters) {
    this.exchanges = exchanges;
    this.envelope = envelope;
    this.waiting = waiting;
    this.counters = counters;
    this.gate = gate;
  }

  /** Patience for one piece of work. */
  public Patience patience(String what) {
    return new Patience(waiting, counters, what);
  }

  /**
   * Makes a request that may be repeated, until its first response message is a success.
   *
   * @return that message
   * @throws org.mailtrail.application.port.ExchangeException for any other outcome
   */
  public Node one(Call call) {
    Answer answer = all(call).stream().findFirst().orElseGet(Answer::none);
    if (answer.refusal().isPresent()) {
      throw answer.refusal().get().exception(call.what());
    }
    return answer.node();
  }

  /** Makes a request that may be repeated, until no response message is a passing refusal. */
  public List<Answer> all(Call call) {
    Patience patience = patience(call.what());
    while (true) {
      try {
        List<Answer> answers = sendOnce(call);
        PassingFault.throwWorst(
            answers.stream()
                .flatMap(answer -> answer.refusal().stream())
                .filter(Refusal::isPassing)
                .toList());
        return answers;
      } catch (PassingFault fault) {
        patience.bear(fault);
      }
    }
  }

  /**
   * Makes a request once.
   *
   * @return its response messages, refusals among them
   * @throws PassingFault when the whole request has failed, or its outcome is not known
   */
  public List<Answer> sendOnce(Call call) throws PassingFault {
    gate.enter(waiting, call.what());
    try (InputStream body = exchanges.body(call, envelope.around(call.operation().content()))) {
      List<Answer> answers = new ArrayList<>();
      AnswerReader.read(body, node -> answers.add(Answer.of(node)));
      exchanges.finish(body);
      answers.forEach(answer -> answer.refusal().ifPresent(this::heed));
      return answers;
    } catch (IOException broken) {
      throw Breaks.passing(broken, call.what(), exchanges.host());
    } catch (SoapFaultException fault) {
      throw refused(Refusal.ofFault(200, fault.fault()), call);
    } catch (RefusedException refused) {
      throw refused(refused.refusal(), call);
    } finally {
      gate.leave();
    }
  }

  /** The MIME in an answer, decoded while it arrives; the caller closes it. */
  public InputStream open(Call call) {
    Patience patience = patience(call.what());
    while (true) {
      try {
        return openOnce(call);
      } catch (PassingFault fault) {
        patience.bear(fault);
      }
    }
  }

  private InputStream openOnce(Call call) throws PassingFault {
    gate.enter(waiting, call.what());
    boolean isOpen = false;
    try {
      InputStream mime = mime(call);
      isOpen = true;
      return mime;
    } catch (IOException broken) {
      throw Breaks.passing(broken, call.what(), exchanges.host());
    } catch (SoapFaultException fault) {
      throw refused(Refusal.ofFault(200, fault.fault()), call);
    } catch (RefusedException refused) {
      throw refused(refused.refusal(), call);
    } finally {
      if (!isOpen) {
        gate.leave();
      }
    }
  }

  private InputStream mime(Call call) throws IOException, SoapFaultException, RefusedException {
    InputStream body = exchanges.body(call, envelope.around(call.operation().content()));
    List<Node> refused = new ArrayList<>();
    boolean isOpen = false;
    try {
      Optional<InputStream> mime = AnswerReader.mime(body, refused::add);
      if (mime.isEmpty()) {
        throw new RefusedException(Refusal.in(refused.get(0)).orElseGet(Refusal::unanswered));
      }
      isOpen = true;
      return new OpenMime(mime.get(), body, gate);
    } finally {
      if (!isOpen) {
        body.close();
      }
    }
  }

  private PassingFault refused(Refusal refusal, Call call) {
    heed(refusal);
    if (refusal.isPassing()) {
      return PassingFault.of(refusal);
    }
    throw refusal.exception(call.what());
  }

  /** When one request is asked to be slow, the account is. */
  private void heed(Refusal refusal) {
    if (refusal.isThrottling()) {
      counters.throttled();
      refusal.backOff().ifPresent(gate::closeFor);
    }
  }
}
