package org.mailtrail.application.log;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailtrail.application.port.ledger.Ledger;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.domain.message.MailboxName;

/**
 * What the ledger can be asked for: the words that are written today, and those that stand in old
 * rows alone. Everything else is a slip, and whoever asks is told so in place of "nothing fits".
 */
public final class LedgerWords {
  private final Setups worked;
  private final Ledger ledger;

  /** The words of this ledger, which these mailboxes write. */
  public LedgerWords(Setups worked, Ledger ledger) {
    this.worked = worked;
    this.ledger = ledger;
  }

  /** The reasons that this version writes. */
  public List<String> reasons() {
    return Reason.words();
  }

  /** The reason that is meant, however its letters are written; empty if no row can have it. */
  public Optional<String> reason(String typed) {
    String word = typed.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return Optional.of(word)
        .filter(reasons()::contains)
        .or(() -> written(typed))
        .or(() -> written(word));
  }

  private Optional<String> written(String word) {
    return Optional.of(word)
        .filter(
            one ->
                stands(
                    new LedgerFilter(
                        Optional.empty(), Optional.empty(), Optional.of(one), Optional.empty())));
  }

  /** The mailboxes that are worked. */
  public List<String> mailboxes() {
    return worked.all().stream().map(setup -> setup.name().value()).toList();
  }

  /** The mailbox of this name, worked or gone; empty if no row can be of it. */
  public Optional<MailboxName> mailbox(MailboxName name) {
    return Optional.of(name).filter(one -> worked.find(one).isPresent() || stands(one));
  }

  /** The same as it is typed, however its letters are written. */
  public Optional<MailboxName> mailbox(String typed) {
    return worked.all().stream()
        .map(MailboxSetup::name)
        .filter(name -> name.value().equalsIgnoreCase(typed.strip()))
        .findFirst()
        .or(() -> MailboxName.parse(typed).filter(this::stands));
  }

  private boolean stands(MailboxName mailbox) {
    return stands(LedgerFilter.all().mailbox(mailbox));
  }

  private boolean stands(LedgerFilter filter) {
    return !ledger.page(filter, Optional.empty(), 1).isEmpty();
  }
}
