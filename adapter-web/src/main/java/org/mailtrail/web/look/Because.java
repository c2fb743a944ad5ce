package org.mailtrail.web.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.LedgerSentence;
import org.mailtrail.domain.decision.Decision;
import org.mailtrail.domain.decision.Match;
import org.mailtrail.domain.decision.MissingSide;
import org.mailtrail.domain.decision.RuleName;
import org.mailtrail.domain.decision.Verdict;

/**
 * Why something became of a message, in the visitor's words. The ledger keeps a sentence of the
 * decision table with the addresses that matched, or one of Mailtrail's own; what it keeps else
 * stays as it was written.
 *
 * @param sentence why
 * @param people the addresses that matched
 * @param quoted words of others at its end, which stay as they came; empty for none
 * @param isEnglish whether it stays as it was written
 */
public record Because(String sentence, List<Match> people, String quoted, boolean isEnglish) {
  private static final List<LedgerSentence> NOTES =
      List.of(LedgerSentence.MESSAGE_ID_IN_USE, LedgerSentence.INTRODUCED);

  /** Copies the list. */
  public Because {
    people = List.copyOf(people);
  }

  /** What the ledger says. */
  public static Because of(Frame frame, LedgerRow row) {
    String text = row.explanation();
    for (RuleName rule : RuleName.values()) {
      Optional<Because> read = read(frame, text, rule.meaning(), frame.name("rule", rule));
      if (read.isPresent()) {
        return read.get();
      }
    }
    for (MissingSide side : MissingSide.values()) {
      Optional<Because> read = read(frame, text, side.meaning(), frame.name("lacks", side));
      if (read.isPresent()) {
        return read.get();
      }
    }
    return of(frame, LedgerSentence.read(text));
  }

  /** What somebody is told; what a server says stands at the end of a sentence of ours. */
  public static Because of(Frame frame, Phrase said) {
    String sentence = frame.say(said);
    String quoted =
        said.values().stream()
            .filter(value -> value instanceof Phrase part && part.isForeign())
            .map(Object::toString)
            .filter(sentence::endsWith)
            .findFirst()
            .orElse("");
    return new Because(
        sentence.substring(0, sentence.length() - quoted.length()),
        List.of(),
        quoted,
        frame.isForeign(said));
  }

  /** What is decided now. */
  public static Because of(Frame frame, Verdict verdict) {
    return new Because(
        verdict.decision() instanceof Decision.Unmatched unmatched
            ? frame.name("lacks", unmatched.missing())
            : frame.name("rule", verdict.rule()),
        verdict.matches(),
        "",
        false);
  }

  /** A note may stand before the sentence, and matches behind it. */
  private static Optional<Because> read(Frame frame, String text, String meaning, String words) {
    int at = text.indexOf(meaning);
    if (at < 0) {
      return Optional.empty();
    }
    String note = noted(frame, text.substring(0, at));
    String rest = text.substring(at + meaning.length());
    return rest.isEmpty()
        ? Optional.of(new Because(note + words, List.of(), "", false))
        : people(rest).map(people -> new Because(note + words, people, "", false));
  }

  private static String noted(Frame frame, String note) {
    String said = note;
    for (LedgerSentence sentence : NOTES) {
      for (String wording : sentence.wordings()) {
        said = said.replace(wording, frame.say(sentence.with()));
      }
    }
    return said;
  }

  /** Empty when one of them was cut, as the text is then shown as it is. */
  private static Optional<List<Match>> people(String text) {
    if (!text.startsWith(": ")) {
      return Optional.empty();
    }
    List<Match> people = new ArrayList<>();
    for (String one : text.substring(2).split("; ")) {
      Optional<Match> match = Match.parse(one);
      if (match.isEmpty()) {
        return Optional.empty();
      }
      people.add(match.get());
    }
    return Optional.of(people);
  }
}
