package org.mailtrail.application.setup.check;

import java.util.Arrays;
import java.util.List;

/**
 * What came of looking at one thing.
 *
 * @param name the thing, always the same words
 * @param result whether it works
 * @param setting the setting on which it depends
 * @param what what was seen
 * @param remedy what to do, empty when nothing is to be done
 */
public record Check(String name, Result result, String setting, String what, String remedy) {
  /** The names of all things that are looked at, in this order. */
  public static List<String> names() {
    return Arrays.stream(Subject.values()).map(Subject::title).toList();
  }

  static Check pass(Subject subject, String what) {
    return new Check(subject.title(), Result.PASS, subject.setting(), what, "");
  }

  static Check warning(Subject subject, String what, String remedy) {
    return new Check(subject.title(), Result.WARNING, subject.setting(), what, remedy);
  }

  static Check failure(Subject subject, String what, String remedy) {
    return failure(subject, subject.setting(), what, remedy);
  }

  static Check failure(Subject subject, String setting, String what, String remedy) {
    return new Check(subject.title(), Result.FAILURE, setting, what, remedy);
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
