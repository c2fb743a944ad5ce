package org.mailtrail.application.logging.pass;

import java.util.function.Supplier;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.interaction.PassId;

/**
 * What every batch of one pass has in common.
 *
 * @param settings how the mailbox is worked
 * @param books where it is written down
 * @param equipment what decides, and what it works with
 * @param templates gives what entries are filled with, where there are any
 * @param folders where messages will be found
 * @param pass which pass it is
 */
public record PassContext(
    PassSettings settings,
    Books books,
    Equipment equipment,
    Supplier<InteractionTemplate> templates,
    MailIntake.FolderNames folders,
    PassId pass) {
  /** What entries are filled with. */
  public InteractionTemplate template() {
    return templates.get();
  }

  /** What decides. */
  public DecisionTable table() {
    return equipment.tables().get();
  }
}
