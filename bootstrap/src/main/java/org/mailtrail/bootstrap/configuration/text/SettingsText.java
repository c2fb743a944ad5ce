package org.mailtrail.bootstrap.configuration.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mailtrail.cli.UsageException;

/**
 * The lines of a file of settings: UTF-8, or UTF-16 where a byte order mark says so, which is how
 * Windows writes text.
 */
public final class SettingsText {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private SettingsText() {}

  /**
   * Reads the file.
   *
   * @throws UsageException when that fails, with why
   */
  public static List<String> lines(Path file) {
    requireFile(file);
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') < 0) {
        return text.substring(text.indexOf(BYTE_ORDER_MARK) == 0 ? 1 : 0).lines().toList();
      }
    } catch (CharacterCodingException otherCharset) {
      throw wrong(file, "is no text in UTF-8", "Save it as UTF-8.");
    } catch (IOException unreadable) {
      throw wrong(file, "cannot be read", "Check its rights.");
    }
    throw wrong(file, "is no text in UTF-8", "Save it as UTF-8.");
  }

  private static void requireFile(Path file) {
    if (Files.notExists(file)) {
      throw wrong(file, "is not there", "Check the path.");
    }
    if (Files.isDirectory(file)) {
      throw wrong(file, "is a folder", "Name a file.");
    }
  }

  private static Charset charset(byte... bytes) {
    boolean isMarked =
        bytes.length > 1
            && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    return isMarked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  private static UsageException wrong(Path file, String what, String remedy) {
    return new UsageException(List.of("settings file " + file + ": " + what + ". " + remedy));
  }
}
