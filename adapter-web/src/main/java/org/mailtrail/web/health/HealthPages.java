package org.mailtrail.web.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.books.Ledger;
import org.mailtrail.application.port.books.LedgerFilter;
import org.mailtrail.application.port.books.LedgerRow;
import org.mailtrail.application.port.books.Outcome;
import org.mailtrail.application.port.books.PassReport;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.web.look.Lamp;
import org.mailtrail.web.mailbox.SetupRoom;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** Health in words, the passes, and the ledger. */
public final class HealthPages {
  private static final int PASSES = 20;
  private static final int ROWS = 100;

  private final Lamp lamp;
  private final SetupRoom room;
  private final Ledger ledger;

  /** The pages over these. */
  public HealthPages(Lamp lamp, SetupRoom room, Ledger ledger) {
    this.lamp = lamp;
    this.room = room;
    this.ledger = ledger;
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/health", Admission.VIEWER, this::health),
        Route.get("/ledger", Admission.VIEWER, this::ledger));
  }

  private Reply health(Visit visit) {
    List<PassReport> passes = new ArrayList<>();
    for (MailboxSetup setup : room.setups().all()) {
      passes.addAll(room.passes().latest(setup.name(), PASSES));
    }
    passes.sort((a, b) -> b.startedAt().compareTo(a.startedAt()));
    return new Reply.Page(
        200,
        "health",
        Map.of("health", lamp.now(), "passes", passes.stream().limit(PASSES).toList()));
  }

  private Reply ledger(Visit visit) {
    Optional<MailboxName> mailbox =
        room.setups().all().stream()
            .map(MailboxSetup::name)
            .filter(name -> visit.query("mailbox").filter(name.value()::equals).isPresent())
            .findFirst();
    Optional<Outcome> outcome =
        List.of(Outcome.values()).stream()
            .filter(one -> visit.query("outcome").filter(one.name()::equalsIgnoreCase).isPresent())
            .findFirst();
    LedgerFilter filter =
        new LedgerFilter(mailbox, outcome, visit.query("reason"), Optional.empty());
    int from = page(visit) * ROWS;
    List<LedgerRow> rows = ledger.page(filter, ROWS + 1, from);
    return new Reply.Page(
        200,
        "ledger",
        Map.of(
            "view",
            new LedgerView(
                filter,
                room.setups().all().stream().map(setup -> setup.name().value()).toList(),
                rows.stream().limit(ROWS).toList(),
                page(visit),
                rows.size() > ROWS)));
  }

  private static int page(Visit visit) {
    return visit
        .query("page")
        .filter(text -> text.matches("\\d{1,4}"))
        .map(Integer::valueOf)
        .orElse(0);
  }
}
