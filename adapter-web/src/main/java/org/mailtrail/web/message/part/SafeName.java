package org.mailtrail.web.message.part;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** The name under which an attachment is saved, whatever its sender called it. */
public final class SafeName {
  /** In bytes: file systems take 255, and what is put before a name has room. */
  private static final int LONGEST = 200;

  /** What Windows takes for a device. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?");

  private SafeName() {}

  /** A name without folders, control characters, tricks of direction, or dots in front. */
  public static String of(String name, int index) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    StringBuilder safe = new StringBuilder();
    last.codePoints().filter(SafeName::isHarmless).forEach(safe::appendCodePoint);
    String text =
        safe.toString().strip().replaceFirst("^\\.+", "").replaceFirst("(?<![. ])[. ]++$", "");
    if (text.isBlank()) {
      return "attachment-" + index;
    }
    String shown = DEVICE.matcher(text).matches() ? "_" + text : text;
    return bytes(shown) <= LONGEST ? shown : shortened(shown);
  }

  private static boolean isHarmless(int c) {
    int type = Character.getType(c);
    boolean isInvisible =
        type == Character.CONTROL
            || type == Character.FORMAT
            || type == Character.SURROGATE
            || type == Character.PRIVATE_USE
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR
            || type == Character.UNASSIGNED;
    return !isInvisible && "<>:\"|?*%;".indexOf(c) < 0;
  }

  private static String shortened(String text) {
    int dot = text.lastIndexOf('.');
    String ending = dot > 0 && text.length() - dot <= 10 ? text.substring(dot) : "";
    StringBuilder most = new StringBuilder();
    int left = LONGEST - bytes(ending);
    for (int c : text.codePoints().toArray()) {
      left -= bytes(Character.toString(c));
      if (left < 0) {
        return most + ending;
      }
      most.appendCodePoint(c);
    }
    return most.toString();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The header field that makes a browser save and never show (RFC 6266). */
  public static String disposition(String safe) {
    String ascii = safe.replaceAll("[^A-Za-z0-9._ -]", "_");
    String all = URLEncoder.encode(safe, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + all;
  }

  /** The header fields of something that is saved, and never shown whatever opens it. */
  public static Map<String, String> download(String safe) {
    return Map.of(
        "Content-Disposition",
        disposition(safe),
        "Content-Security-Policy",
        "default-src 'none'; sandbox");
  }
}
