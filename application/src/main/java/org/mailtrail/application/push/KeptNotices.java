package org.mailtrail.application.push;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretVault;
import org.mailtrail.domain.message.MailboxName;

/**
 * The subscriptions of all mailboxes, sealed, for all processes: what shows that Exchange speaks is
 * a secret. They go with the other secrets of a mailbox when its setup is cleared. Throws what the
 * vault throws.
 */
public final class KeptNotices {
  private final SecretVault vault;

  /** Kept in this vault. */
  public KeptNotices(SecretVault vault) {
    this.vault = vault;
  }

  /** What is kept of a mailbox; a name of the vault that only Mailtrail writes. */
  enum Mark {
    /** The subscription. */
    STANDING("push"),
    /** Exchange wants to be asked again. */
    AGAIN("push-again"),
    /** Why there is none. */
    TROUBLE("push-trouble"),
    /** When the last notice came. */
    HEARD("push-heard");

    private final String word;

    Mark(String word) {
      this.word = word;
    }

    SecretName of(MailboxName mailbox) {
      return new SecretName(mailbox + "." + word);
    }
  }

  /** Which mailboxes have which mark: one look-up. */
  Map<Mark, Set<MailboxName>> marks() {
    Map<Mark, Set<MailboxName>> marks = new EnumMap<>(Mark.class);
    List<String> names = vault.kept().stream().map(kept -> kept.name().value()).toList();
    for (Mark mark : Mark.values()) {
      marks.put(mark, marked(mark, names));
    }
    return marks;
  }

  private static Set<MailboxName> marked(Mark mark, List<String> names) {
    String ending = "." + mark.word;
    return names.stream()
        .filter(name -> name.endsWith(ending))
        .map(name -> name.substring(0, name.length() - ending.length()))
        .filter(name -> name.indexOf('.') < 0)
        .map(MailboxName::new)
        .collect(Collectors.toSet());
  }

  Optional<KeptNotice> find(MailboxName mailbox) {
    return vault.find(Mark.STANDING.of(mailbox)).flatMap(KeptNotice::of);
  }

  void keep(MailboxName mailbox, KeptNotice notice) {
    vault.put(Mark.STANDING.of(mailbox), notice.text(), Optional.empty());
    unmark(mailbox, Mark.AGAIN);
    unmark(mailbox, Mark.TROUBLE);
  }

  void remove(MailboxName mailbox) {
    for (Mark mark : Mark.values()) {
      unmark(mailbox, mark);
    }
  }

  void askAgain(MailboxName mailbox) {
    vault.put(Mark.AGAIN.of(mailbox), Secret.of("again"), Optional.empty());
  }

  void trouble(MailboxName mailbox, Phrase why) {
    vault.put(Mark.TROUBLE.of(mailbox), KeptWords.of(why), Optional.empty());
  }

  Optional<Phrase> trouble(MailboxName mailbox) {
    return vault.find(Mark.TROUBLE.of(mailbox)).map(KeptWords::read);
  }

  void heard(MailboxName mailbox, Instant at) {
    vault.put(Mark.HEARD.of(mailbox), Secret.of(at.toString()), Optional.empty());
  }

  Optional<Instant> lastHeard(MailboxName mailbox) {
    return vault.find(Mark.HEARD.of(mailbox)).map(at -> at.use(Instant::parse));
  }

  private void unmark(MailboxName mailbox, Mark mark) {
    vault.remove(mark.of(mailbox));
  }
}
