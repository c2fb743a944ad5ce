package org.mailtrail.web.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What somebody else wrote and Mailtrail ships.
 *
 * @param name what it is called
 * @param version which one; empty where it is a part of another library
 * @param licence the licences under which it may be shipped, parted by commas
 */
public record Library(String name, String version, String licence) {
  private static final String LIST = "META-INF/mailtrail/THIRD-PARTY.txt";

  /** All of them, as the program that was built names them; none where it was not packaged. */
  static List<Library> shipped() {
    try (InputStream list = Library.class.getClassLoader().getResourceAsStream(LIST)) {
      return list == null
          ? List.of()
          : read(new String(list.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(LIST, unreadable);
    }
  }

  /** One in each line: name, version, licences, parted by tabs; other lines tell nothing. */
  static List<Library> read(String list) {
    return list.lines().map(Library::ofLine).flatMap(Optional::stream).toList();
  }

  private static Optional<Library> ofLine(String line) {
    String[] parts = line.split("\t", -1);
    return parts.length < 3
        ? Optional.empty()
        : Optional.of(new Library(parts[0], parts[1], parts[2]));
  }
}
