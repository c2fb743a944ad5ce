package org.mailtrail.bootstrap.configuration.text;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mailtrail.application.text.TypedText;
import org.mailtrail.cli.UsageException;

/** The lines of a file of settings. */
public final class SettingsText {
  private SettingsText() {}

  /**
   * Reads the file.
   *
   * @throws UsageException when that fails, with why
   */
  public static List<String> lines(Path file) {
    requireFile(file);
    try {
      return TypedText.of(Files.readAllBytes(file)).lines().toList();
    } catch (CharacterCodingException otherCharset) {
      throw wrong(file, "is no text in UTF-8", "Save it as UTF-8.");
    } catch (IOException unreadable) {
      throw wrong(file, "cannot be read", "Check its rights.");
    }
  }

  private static void requireFile(Path file) {
    if (Files.notExists(file)) {
      throw wrong(file, "is not there", "Check the path.");
    }
    if (Files.isDirectory(file)) {
      throw wrong(file, "is a folder", "Name a file.");
    }
  }

  private static UsageException wrong(Path file, String what, String remedy) {
    return new UsageException(List.of("settings file " + file + ": " + what + ". " + remedy));
  }
}
