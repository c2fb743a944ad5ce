package org.mailtrail.domain.capacity;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * How much lies in one folder, without those below it.
 *
 * @param path the names on the way to it, between backslashes
 * @param extent how much
 */
public record FolderExtent(String path, Extent extent) {
  /** The largest first; of the same size, by their paths. */
  public static final Comparator<FolderExtent> LARGEST_FIRST =
      Comparator.comparing(
              (FolderExtent folder) -> folder.extent().size().map(ByteSize::bytes).orElse(-1L))
          .thenComparing(folder -> folder.extent().items())
          .reversed()
          .thenComparing(FolderExtent::path);

  /**
   * Where what was deleted for good lies until it is purged, as far as Exchange tells; a path that
   * no folder has which a person can see. It has a quota of its own.
   */
  public static final String RECOVERABLE = "Recoverable Items";

  private static final Pattern MONTH = Pattern.compile(".*\\\\\\d{4}-\\d{2}(-\\d{1,4})?");

  /** Whether it takes nothing of the mailbox's own quota. */
  public boolean isRecoverable() {
    return path.equals(RECOVERABLE);
  }

  /** Whether it is a month's part of a storage: the next one is begun before it is full. */
  public boolean isOfMonth() {
    return MONTH.matcher(path).matches();
  }
}
