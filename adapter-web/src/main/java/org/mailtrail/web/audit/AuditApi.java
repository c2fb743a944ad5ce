package org.mailtrail.web.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditFilter;
import org.mailtrail.application.port.audit.AuditLine;
import org.mailtrail.application.port.audit.AuditPosition;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.web.endpoint.ApiEndpoint;
import org.mailtrail.web.endpoint.Call;
import org.mailtrail.web.endpoint.ReversedPeriod;
import org.mailtrail.web.shape.ObjectShape;
import org.mailtrail.web.shape.Shapes;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Route;

/** Who did what, for programs. */
public final class AuditApi {
  private static final ObjectShape<AuditEntry.Change> CHANGE =
      ObjectShape.<AuditEntry.Change>named("Change")
          .with("setting", Shapes.text(), AuditEntry.Change::setting)
          .with("from", Shapes.text(), AuditEntry.Change::from)
          .with("to", Shapes.text(), AuditEntry.Change::to);

  private static final ObjectShape<AuditEntry> ENTRY =
      ObjectShape.<AuditEntry>named("AuditEntry")
          .with("at", Shapes.moment(), AuditEntry::at)
          .with("who", Shapes.text(), AuditEntry::who)
          .with("mailbox", Shapes.text(), entry -> entry.mailbox().value())
          .with("action", Shapes.text(), AuditEntry::action)
          .with("changes", Shapes.many(CHANGE), AuditEntry::changes);

  private static final ObjectShape<Part> PART =
      ObjectShape.<Part>named("AuditTrail")
          .with("entries", Shapes.many(ENTRY), Part::entries)
          .maybe("next", Shapes.text(), part -> part.next().map(AuditPosition::toString));

  private final AuditTrail trail;

  /** Over this trail. */
  public AuditApi(AuditTrail trail) {
    this.trail = trail;
  }

  /** Some entries, and where those behind them begin. */
  private record Part(List<AuditEntry> entries, Optional<AuditPosition> next) {}

  /** Its routes. */
  public List<Route> routes() {
    return List.of(
        ApiEndpoint.get("/audit", Admission.ADMIN)
            .does("listAudit", "Lists who did what, newest first.")
            .query("mailbox", Shapes.text(), "Only of this mailbox.")
            .query("who", Shapes.text(), "Only what this person or program did.")
            .query("action", Shapes.text(), "Only this action.")
            .query("from", Shapes.moment(), "Not before.")
            .query("until", Shapes.moment(), "Before.")
            .query("after", Shapes.text(), "Those behind this place: the next of the page before.")
            .atMost()
            .answers(PART, this::part));
  }

  private static AuditFilter filter(Call call) {
    AuditFilter filter =
        new AuditFilter(
            call.query("mailbox", MailboxName::new),
            call.visit().query("who"),
            call.visit().query("action"),
            call.query("from", Instant::parse),
            call.query("until", Instant::parse));
    if (filter.isReversed()) {
      throw ReversedPeriod.in(call);
    }
    return filter;
  }

  private Part part(Call call) {
    AuditFilter filter = filter(call);
    Optional<AuditPosition> after =
        call.query(
            "after", text -> AuditPosition.parse(text).orElseThrow(IllegalArgumentException::new));
    int limit = call.limit();
    List<AuditLine> lines = trail.page(filter, after, limit + 1);
    return new Part(
        lines.stream().limit(limit).map(AuditLine::entry).toList(),
        lines.size() > limit ? Optional.of(lines.get(limit - 1).position()) : Optional.empty());
  }
}
