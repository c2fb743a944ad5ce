package org.mailtrail.consoletest.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * HTML that wants to act, load, leave or deceive, all of our own making; one a line, written like a
 * JSON string: what the sanitizer's own test has, and more that only a browser's parser tells.
 */
final class HostileBodies {
  private static final Path SANITIZERS =
      Path.of(
          System.getProperty("basedir", ""),
          "../adapter-web/src/test/resources/org/mailtrail/web/message/hostile.txt");

  private HostileBodies() {}

  static List<String> all() throws IOException {
    try (var in = HostileBodies.class.getResourceAsStream("bodies.txt")) {
      return Stream.concat(
              Files.readAllLines(SANITIZERS).stream(),
              new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
          .map(HostileBodies::unescaped)
          .distinct()
          .toList();
    }
  }

  private static String unescaped(String line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != '\\') {
        text.append(c);
      } else if (line.charAt(++i) == 'u') {
        text.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        int known = "nrt".indexOf(line.charAt(i));
        text.append(known < 0 ? line.charAt(i) : "\n\r\t".charAt(known));
      }
    }
    return text.toString();
  }
}
