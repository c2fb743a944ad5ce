package org.mailtrail.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A log written by another program: what identifies an entry, and what else it says. */
record ExpectedLog(Map<List<String>, List<String>> entries) {
  private static final int IDENTIFYING = 4;

  static ExpectedLog read(Path file) {
    Map<List<String>, List<String>> entries = new LinkedHashMap<>();
    for (List<String> row : rows(file)) {
      entries.put(row.subList(0, IDENTIFYING), row.subList(IDENTIFYING, row.size()));
    }
    return new ExpectedLog(entries);
  }

  /** The message ids of which a date or subject is excused. */
  static Set<String> excused(Path notes) {
    return rows(notes).stream().map(row -> row.get(0)).collect(Collectors.toSet());
  }

  private static List<List<String>> rows(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.skip(1).map(line -> List.of(line.split("\t", -1))).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " cannot be read", unreadable);
    }
  }

  /** What the other log has and this one has not. */
  Collection<List<String>> missingFrom(ExpectedLog other) {
    return other.entries.keySet().stream().filter(key -> !entries.containsKey(key)).toList();
  }

  /** The entries of which the two logs give another date or subject. */
  Collection<List<String>> differingFrom(ExpectedLog other) {
    return entries.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(other.entries.get(entry.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }
}
