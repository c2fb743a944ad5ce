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
 * #read} makes the sentence and its values again; no sentence begins as another does. One that is
 * worded anew names what it said before, since ledgers hold that for good.
 */
public enum LedgerSentence implements Sentence {
  GONE_FROM_MAILBOX("it is no longer in the mailbox"),
  PROCESS_DIED("a process died while it was worked"),
  CANNOT_BE_WORKED("cannot be worked: {0}"),
  NOTHING_TO_KNOW_IT_BY("it has neither a Message-ID nor a search key"),
  MIME_UNREADABLE("it has no Message-ID and its MIME cannot be read"),
  ANSWERED_WITHOUT("Exchange left it out of its answer", "Exchange answers without it"),
  NOT_HANDED_OUT(
      "Exchange does not hand it out, so see whether Outlook opens it; Exchange says: {0}"),
  NOT_IN_FORM(
      "what Exchange tells of it is not in its form, so see whether Outlook opens it; what is"
          + " wrong: {0}"),
  SIGNED_UNREADABLE(
      "its signed content cannot be read, so see whether Outlook opens it; what is wrong: {0}"),
  TOLD_TOO_LARGE("what Graph tells of it is larger than {0} MB"),
  WANTED_AGAIN("{0} wants it tried again"),
  ASSIGNED("{0} assigned it: {1}"),
  MATCHED_AGAIN("{0} had it matched again: {1}"),
  ON_NEVER_LOG_LIST("{0} is on the never-log list"),
  MESSAGE_ID_IN_USE("its Message-ID was in use already, by a message of another author or date"),
  INTRODUCED("nobody was known, and the mailbox's setting for unknown people decided");

  /** What begins with words of its own is known for sure, and then what has some between values. */
  private static final List<LedgerSentence> SUREST_FIRST =
      Stream.of(values())
          .sorted(
              Comparator.comparing(LedgerSentence::beginsWithValue)
                  .thenComparing(sentence -> !sentence.english().contains("{1}")))
          .toList();

  @SuppressWarnings("ImmutableEnumChecker") // a copy of values
  private final List<Wording> wordings;

  /** What it says, and what it said in versions before. */
  LedgerSentence(String... wordings) {
    this.wordings = Stream.of(wordings).map(Wording::new).toList();
  }

  @Override
  public String english() {
    return wordings.get(0).english();
  }

  /** What it says, and then what ledgers hold that it said before. */
  public List<String> wordings() {
    return wordings.stream().map(Wording::english).toList();
  }

  /** What the ledger explains; words of others where none of these sentences says it. */
  public static Phrase read(String explanation) {
    return SUREST_FIRST.stream()
        .flatMap(sentence -> sentence.known(explanation).stream())
        .findFirst()
        .orElseGet(() -> Phrase.foreign(explanation));
  }

  /** All that ledgers may hold where they say the same as this. */
  public static List<String> alike(String explanation) {
    return SUREST_FIRST.stream()
        .flatMap(sentence -> sentence.known(explanation).map(sentence::worded).stream())
        .findFirst()
        .orElseGet(() -> List.of(explanation));
  }

  private List<String> worded(Phrase phrase) {
    return wordings().stream()
        .flatMap(english -> phrase.worded(ours -> Optional.of(english)).stream())
        .toList();
  }

  private boolean beginsWithValue() {
    return english().startsWith("{0}");
  }

  /** Whether others speak in it. */
  private boolean quotes() {
    return this == NOT_HANDED_OUT || this == NOT_IN_FORM || this == SIGNED_UNREADABLE;
  }

  private Optional<Phrase> known(String text) {
    return wordings.stream()
        .flatMap(wording -> wording.values(text).stream())
        .findFirst()
        .map(values -> with(values.stream().map(this::value).toArray()));
  }

  private Object value(String words) {
    return quotes() ? Phrase.foreign(words) : words;
  }
}
