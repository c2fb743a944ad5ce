package org.mailtrail.web.unmatched;

import java.util.List;
import org.mailtrail.application.port.unmatched.Sender;
import org.mailtrail.application.unmatched.NeverLogSender;
import org.mailtrail.web.api.shape.LedgerShapes;
import org.mailtrail.web.api.shape.UnmatchedShapes;
import org.mailtrail.web.endpoint.ApiEndpoint;
import org.mailtrail.web.endpoint.Call;
import org.mailtrail.web.shape.FieldShapes;
import org.mailtrail.web.shape.Shapes;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Route;

/** Senders that are never logged. */
public final class NeverLogApi {
  private final NeverLogSender neverLog;

  /** The interface over this. */
  public NeverLogApi(NeverLogSender neverLog) {
    this.neverLog = neverLog;
  }

  /** Its routes. */
  public List<Route> routes() {
    return List.of(listNeverLogged(), neverLog(), logAgain());
  }

  private Route listNeverLogged() {
    return ApiEndpoint.get("/unmatched/never", Admission.VIEWER)
        .does("listNeverLogged", "Lists the senders that are never logged.")
        .answers(LedgerShapes.NEVER, call -> neverLog.senders());
  }

  private Route neverLog() {
    return ApiEndpoint.post("/unmatched/never", Admission.SALES)
        .does("neverLog", "Says that addresses or domains are never logged.")
        .needs("senders", Shapes.many(FieldShapes.ADDRESS), "Addresses or domains.")
        .answers(UnmatchedShapes.EXCLUDED, this::never);
  }

  private Route logAgain() {
    return ApiEndpoint.post("/unmatched/allow", Admission.SALES)
        .does("logAgain", "Takes that back, for later mail.")
        .needs("sender", FieldShapes.ADDRESS, "An address or a domain.")
        .answers(LedgerShapes.NEVER, this::allow);
  }

  /** An address or a domain; refused when it is neither. */
  public static Sender sender(String text) {
    return Sender.parse(text).orElseThrow(IllegalArgumentException::new);
  }

  private Long never(Call call) {
    List<Sender> senders =
        call.sent().texts("senders").stream()
            .map(text -> call.read("senders", text, NeverLogApi::sender))
            .toList();
    if (senders.isEmpty()) {
      throw call.wrong("senders");
    }
    return (long) call.done(neverLog.set(senders, true, call.who()));
  }

  private List<Sender> allow(Call call) {
    Sender sender = call.sent().text("sender", NeverLogApi::sender).orElseThrow();
    call.done(neverLog.set(List.of(sender), false, call.who()));
    return neverLog.senders();
  }
}
