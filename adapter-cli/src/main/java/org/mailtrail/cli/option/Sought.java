package org.mailtrail.cli.option;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mailtrail.cli.UsageException;

/** Names that may be asked for: those that are there, and those that only what is kept tells of. */
public final class Sought {
  private Sought() {}

  /**
   * What somebody knows by this name; nothing where nothing is asked.
   *
   * @param option as it is typed
   * @param words what is there today, to be told
   * @throws UsageException when nobody knows it
   */
  public static <N, T> Optional<T> asked(
      String option,
      @Nullable N name,
      Function<N, Optional<T>> find,
      Supplier<List<String>> words) {
    return Optional.ofNullable(name)
        .map(one -> find.apply(one).orElseThrow(() -> unknown(option, one, words.get())));
  }

  private static UsageException unknown(String option, Object name, List<String> words) {
    return new UsageException(
        List.of(
            option
                + ": nothing that was kept is named '"
                + name
                + "'. "
                + (words.isEmpty() ? "There is none" : "There are: " + String.join(", ", words))
                + "."));
  }
}
