package org.mailtrail.web.unmatched;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.web.site.Visit;

/**
 * A message that was ticked.
 *
 * @param author who sent it, empty where that is not known
 * @param ref the copy
 */
record Chosen(String author, LedgerRef ref) {
  private static final Pattern SHAPE =
      Pattern.compile("(\\S*) ([a-z0-9][a-z0-9-]{0,39})/(.+)", Pattern.DOTALL);

  /** As it stands in a form. */
  static String written(LedgerRow row) {
    String author = row.sighting().author().replaceAll("\\s", "");
    return author + " " + row.sighting().mailbox() + "/" + row.sighting().item();
  }

  private static Optional<Chosen> parse(String text) {
    Matcher found = SHAPE.matcher(text);
    return found.matches()
        ? Optional.of(
            new Chosen(
                found.group(1),
                new LedgerRef(new MailboxName(found.group(2)), new ItemId(found.group(3)))))
        : Optional.empty();
  }

  /** All that were ticked, each once. */
  static List<Chosen> of(Visit visit) {
    return visit.fields("message").stream()
        .map(Chosen::parse)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }
}
