package org.mailtrail.web.message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** HTML that wants to act, load, leave or deceive; one a line, written like a JSON string. */
final class HostileMail {
  private HostileMail() {}

  static List<String> all() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(HostileMail.class.getResourceAsStream("hostile.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(HostileMail::unescaped)
          .toList();
    }
  }

  private static String unescaped(String line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char what = line.charAt(++i);
      switch (what) {
        case 'n' -> text.append('\n');
        case 't' -> text.append('\t');
        case 'u' -> {
          text.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> text.append(what);
      }
    }
    return text.toString();
  }
}
