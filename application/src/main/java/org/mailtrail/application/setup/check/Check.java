package org.mailtrail.application.setup.check;

import java.util.Arrays;
import java.util.List;
import org.mailtrail.application.phrase.Phrase;

/**
 * What came of looking at one thing.
 *
 * @param name the thing, always the same words
 * @param result whether it works
 * @param setting the setting on which it depends
 * @param seen what was seen
 * @param advice what to do, nothing when nothing is to be done
 */
public record Check(String name, Result result, String setting, Phrase seen, Phrase advice) {
  /** The names of all things that are looked at, in this order. */
  public static List<String> names() {
    return Arrays.stream(Subject.values()).map(Subject::title).toList();
  }

  static Check pass(Subject subject, Phrase seen) {
    return new Check(subject.title(), Result.PASS, subject.setting(), seen, Phrase.nothing());
  }

  static Check warning(Subject subject, Phrase seen, Phrase advice) {
    return new Check(subject.title(), Result.WARNING, subject.setting(), seen, advice);
  }

  static Check failure(Subject subject, Phrase seen, Phrase advice) {
    return failure(subject, subject.setting(), seen, advice);
  }

  static Check failure(Subject subject, String setting, Phrase seen, Phrase advice) {
    return new Check(subject.title(), Result.FAILURE, setting, seen, advice);
  }

  /** What was seen, in English. */
  public String what() {
    return seen.toString();
  }

  /** What to do, in English; empty when nothing is to be done. */
  public String remedy() {
    return advice.toString();
  }

  /** Whether logging cannot work like this. */
  public boolean isFailure() {
    return result == Result.FAILURE;
  }

  /** What a check can come to. */
  public enum Result {
    /** It works. */
    PASS,
    /** It may not work, or could not be found out. */
    WARNING,
    /** It does not work. */
    FAILURE
  }
}
