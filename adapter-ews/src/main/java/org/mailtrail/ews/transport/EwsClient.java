package org.mailtrail.ews.transport;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mailtrail.ews.soap.AnswerReader;
import org.mailtrail.ews.soap.AnswerTooLargeException;
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

  /** The time by the clock of the account. */
  public Instant now() {
    return waiting.clock().instant();
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
      throw answer.refusal().get().exception(call.what(), call.route());
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
    List<Answer> answers = new ArrayList<>();
    if (!sendOnce(call, answers::add)) {
      throw Breaks.tooLarge(call.what(), exchanges.host());
    }
    return answers;
  }

  /**
   * Makes a request once, and hands over its response messages while they arrive.
   *
   * @return whether that were all; what is too large to be taken as a whole breaks off
   * @throws PassingFault when the whole request has failed, or its outcome is not known
   */
  public boolean sendOnce(Call call, Consumer<Answer> taker) throws PassingFault {
    gate.enter(waiting, call.what());
    try (InputStream body = body(call, Extent.PROPERTIES)) {
      AnswerReader.read(body, node -> taker.accept(heeded(Answer.of(node))));
      exchanges.finish(body);
      return true;
    } catch (AnswerTooLargeException tooLarge) {
      return false;
    } catch (IOException broken) {
      throw Breaks.passing(broken, call.what(), exchanges.host());
    } catch (SoapFaultException fault) {
      return answered(Refusal.ofFault(200, fault.fault()), call, taker);
    } catch (RefusedException refused) {
      return answered(refused.refusal(), call, taker);
    } finally {
      gate.leave();
    }
  }

  /** Whoever sent a restriction knows what to do without it. */
  private boolean answered(Refusal refusal, Call call, Consumer<Answer> taker) throws PassingFault {
    if (!refusal.isOfRestriction()) {
      throw refused(refusal, call);
    }
    taker.accept(Answer.of(refusal));
    return true;
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
    InputStream body = body(call, Extent.MIME);
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

  private InputStream body(Call call, Extent extent) throws IOException, RefusedException {
    return exchanges.body(call, envelope.around(call.operation().content()), extent);
  }

  private Answer heeded(Answer answer) {
    answer.refusal().ifPresent(this::heed);
    return answer;
  }

  private PassingFault refused(Refusal refusal, Call call) {
    heed(refusal);
    if (refusal.isPassing()) {
      return PassingFault.of(refusal);
    }
    throw refusal.exception(call.what(), call.route());
  }

  /** When one request is asked to be slow, the account is. */
  private void heed(Refusal refusal) {
    if (refusal.isThrottling()) {
      counters.throttled();
      refusal.backOff().ifPresent(gate::closeFor);
    }
  }
}
