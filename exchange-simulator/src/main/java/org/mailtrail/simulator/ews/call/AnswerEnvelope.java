package org.mailtrail.simulator.ews.call;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mailtrail.simulator.soap.XmlOut;

/** The envelope of an answer: one response message for each thing that was asked about. */
public final class AnswerEnvelope {
  private static final String TYPES = "http://schemas.microsoft.com/exchange/services/2006/types";
  private static final String MESSAGES =
      "http://schemas.microsoft.com/exchange/services/2006/messages";

  private static final String[] VERSION = {
    "MajorVersion",
    "15",
    "MinorVersion",
    "2",
    "MajorBuildNumber",
    "2562",
    "MinorBuildNumber",
    "17",
    "Version",
    "V2017_07_11",
    "xmlns:h",
    TYPES
  };

  private final EwsCall call;
  private final @Nullable String whereNothingIs;
  private final XmlOut xml = new XmlOut();

  /**
   * An answer with no response message yet.
   *
   * @param whereNothingIs the element that an error has in place of a result; null for none
   */
  public AnswerEnvelope(EwsCall call, @Nullable String whereNothingIs) {
    this.call = call;
    this.whereNothingIs = whereNothingIs;
  }

  /** Does something about one thing, and tells how to write what came of it. */
  @FunctionalInterface
  public interface Work<T> {
    Consumer<XmlOut> on(T subject);
  }

  /** Does the work on all things in order; one that fails does not stop the others. */
  public <T> XmlOut each(List<T> subjects, Work<T> work) {
    xml.start("s:Envelope", "xmlns:s", "http://schemas.xmlsoap.org/soap/envelope/");
    xml.start("s:Header");
    xml.empty("h:ServerVersionInfo", VERSION);
    xml.end().start("s:Body");
    xml.start("m:" + call.name() + "Response", "xmlns:m", MESSAGES, "xmlns:t", TYPES);
    xml.start("m:ResponseMessages");
    for (int i = 0; i < subjects.size(); i++) {
      message(subjects.get(i), i, subjects.size(), work);
    }
    return xml.end().end().end().end();
  }

  private <T> void message(T subject, int at, int of, Work<T> work) {
    String name = "m:" + call.name() + "ResponseMessage";
    try {
      ordered(at, of);
      Consumer<XmlOut> result = work.on(subject);
      xml.start(name, "ResponseClass", "Success").element("m:ResponseCode", "NoError");
      result.accept(xml);
    } catch (EwsError error) {
      refusal(name, error);
    }
    if (call.make() == Make.OTHER) {
      xml.element("m:ServerRemark", "of another make");
    }
    xml.end();
  }

  private void refusal(String name, EwsError error) {
    xml.start(name, "ResponseClass", error.responseClass());
    xml.element("m:MessageText", error.sentence());
    xml.element("m:ResponseCode", error.code()).element("m:DescriptiveLinkKey", "0");
    if (whereNothingIs != null) {
      xml.empty(whereNothingIs);
    }
  }

  /** What the fault orders for the thing at this place. */
  private void ordered(int at, int of) {
    Optional<EwsError> error =
        switch (call.fault()) {
          case BUSY_INSIDE -> Optional.of(EwsError.busy());
          case TRANSIENT -> Optional.of(EwsError.passing());
          case VANISHED -> Optional.of(EwsError.itemNotFound());
          case UNROUTED -> Optional.of(Places.noReplica());
          case BATCH_STOPPED -> Optional.of(EwsError.stopped()).filter(half -> at >= (of + 1) / 2);
          case ITEM_CORRUPT -> Optional.of(EwsError.corrupt()).filter(first -> at == 0);
          default -> Optional.empty();
        };
    if (error.isPresent()) {
      throw error.get();
    }
  }
}
