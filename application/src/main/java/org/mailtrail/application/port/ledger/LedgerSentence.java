package org.mailtrail.application.port.ledger;

import java.util.Optional;
import java.util.stream.Stream;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.phrase.Sentence;

/**
 * What Mailtrail and its adapters explain in the ledger, beside the sentences of the decision table
 * and what servers say. The ledger keeps English; it is known again by these sentences, which are
 * those it was written with.
 */
public enum LedgerSentence implements Sentence {
  GONE_FROM_MAILBOX("it is no longer in the mailbox"),
  PROCESS_DIED("a process died while it was worked"),
  CANNOT_BE_WORKED("cannot be worked: {0}"),
  NOTHING_TO_KNOW_IT_BY("it has neither a Message-ID nor a search key"),
  MIME_UNREADABLE("it has no Message-ID and its MIME cannot be read"),
  ANSWERED_WITHOUT("Exchange answers without it"),
  TOLD_TOO_LARGE("what Graph tells of it is larger than {0} MB"),
  WANTED_AGAIN("{0} wants it tried again"),
  ON_NEVER_LOG_LIST("{0} is on the never-log list"),
  MESSAGE_ID_IN_USE("its Message-ID was in use already, by a message of another author or date");

  private static final String PLACE = "{0}";

  private final String english;

  LedgerSentence(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }

  /** What the ledger explains; words of others where none of these sentences says it. */
  public static Phrase read(String explanation) {
    return Stream.of(values())
        .flatMap(sentence -> sentence.known(explanation).stream())
        .findFirst()
        .orElseGet(() -> Phrase.foreign(explanation));
  }

  /** The value stands at the beginning or at the end. */
  private Optional<Phrase> known(String text) {
    int place = english.indexOf(PLACE);
    if (place < 0) {
      return text.equals(english) ? Optional.of(with()) : Optional.empty();
    }
    String before = english.substring(0, place);
    String after = english.substring(place + PLACE.length());
    boolean isThis =
        text.length() > before.length() + after.length()
            && text.startsWith(before)
            && text.endsWith(after);
    return isThis
        ? Optional.of(with(text.substring(before.length(), text.length() - after.length())))
        : Optional.empty();
  }
}
