package org.mailtrail.web.health;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailtrail.application.log.LedgerWords;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.ledger.Ledger;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.NotThere;
import org.mailtrail.web.site.QueryReader;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** The ledger: what became of each message, and why. */
public final class LedgerPages {
  private static final int ROWS = 100;
  private static final List<String> NAMES = List.of("mailbox", "outcome", "reason", "key", "pass");

  private final Ledger ledger;
  private final LedgerWords words;

  /** The pages over these. */
  public LedgerPages(Setups worked, Ledger ledger) {
    this.ledger = ledger;
    this.words = new LedgerWords(worked, ledger);
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(Route.get("/ledger", Admission.VIEWER, this::ledger));
  }

  /** Its rows tell of everybody's messages. */
  private Reply ledger(Visit visit) {
    if (!visit.sight().isWhole()) {
      return NotThere.of(visit, "/ledger", Refusal.notShared("the ledger"));
    }
    new QueryReader(visit).onlyInPages(NAMES);
    Optional<PassId> pass = visit.query("pass").flatMap(PassId::parse);
    if (pass.isEmpty() && visit.query("pass").isPresent()) {
      return NotThere.of(visit, "/ledger?pass=" + visit.query("pass").get());
    }
    LedgerFilter filter = pass.map(filter(visit)::pass).orElse(filter(visit));
    return Reply.page("ledger", "view", view(visit, filter));
  }

  private LedgerView view(Visit visit, LedgerFilter filter) {
    Optional<LedgerPosition> after = new QueryReader(visit).place("after", LedgerPosition::parse);
    List<LedgerRow> rows = ledger.page(filter, after, ROWS + 1);
    return new LedgerView(
        filter,
        Stream.concat(filter.mailbox().map(MailboxName::value).stream(), words.mailboxes().stream())
            .distinct()
            .sorted()
            .toList(),
        rows.stream().limit(ROWS).toList(),
        after.isEmpty(),
        rows.size() > ROWS);
  }

  private LedgerFilter filter(Visit visit) {
    QueryReader reader = new QueryReader(visit);
    return new LedgerFilter(
        reader.known("mailbox", words::mailbox, words::mailboxes),
        reader.constant("outcome", Outcome.values()),
        reader.known("reason", words::reason, words::reasons),
        reader.made("key", MessageKey::new));
  }
}
