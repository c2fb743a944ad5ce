package org.mailtrail.application.port.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.phrase.Sentence;

/**
 * What Mailtrail and its adapters explain in the ledger, beside the sentences of the decision
 * table; what servers say stands in one of these. The ledger keeps the English, from which {@link
 * #read} makes the sentence and its value again: one value at most, at the beginning or at the end,
 * and no sentence begins as another does. So the English of a sentence stays as it is.
 */
public enum LedgerSentence implements Sentence {
  GONE_FROM_MAILBOX("it is no longer in the mailbox"),
  PROCESS_DIED("a process died while it was worked"),
  CANNOT_BE_WORKED("cannot be worked: {0}"),
  NOTHING_TO_KNOW_IT_BY("it has neither a Message-ID nor a search key"),
  MIME_UNREADABLE("it has no Message-ID and its MIME cannot be read"),
  ANSWERED_WITHOUT("Exchange answers without it"),
  NOT_HANDED_OUT(
      "Exchange does not hand it out, so see whether Outlook opens it; Exchange says: {0}"),
  NOT_IN_FORM(
      "what Exchange tells of it is not in its form, so see whether Outlook opens it; what is"
          + " wrong: {0}"),
  SIGNED_UNREADABLE(
      "its signed content cannot be read, so see whether Outlook opens it; what is wrong: {0}"),
  TOLD_TOO_LARGE("what Graph tells of it is larger than {0} MB"),
  WANTED_AGAIN("{0} wants it tried again"),
  ON_NEVER_LOG_LIST("{0} is on the never-log list"),
  MESSAGE_ID_IN_USE("its Message-ID was in use already, by a message of another author or date");

  private static final String PLACE = "{0}";

  /** What begins with words of its own is known for sure. */
  private static final List<LedgerSentence> SUREST_FIRST =
      Stream.of(values()).sorted(Comparator.comparing(LedgerSentence::beginsWithValue)).toList();

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
    return SUREST_FIRST.stream()
        .flatMap(sentence -> sentence.known(explanation).stream())
        .findFirst()
        .orElseGet(() -> Phrase.foreign(explanation));
  }

  private boolean beginsWithValue() {
    return english.startsWith(PLACE);
  }

  /** Whether others speak in it. */
  private boolean quotes() {
    return this == NOT_HANDED_OUT || this == NOT_IN_FORM || this == SIGNED_UNREADABLE;
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
        ? Optional.of(with(value(text.substring(before.length(), text.length() - after.length()))))
        : Optional.empty();
  }

  private Object value(String words) {
    return quotes() ? Phrase.foreign(words) : words;
  }
}
