package org.mailtrail.web.message;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** Finds what the sender calls an attachment, in the fields of its part. */
final class FileName {
  private static final Pattern EXTENDED =
      Pattern.compile("(?i)(?:file)?name\\*(?:0\\*)?=\\s*\"?(?:[\\w-]*'[\\w-]*')?([^;\"\\s]+)");
  private static final Pattern PLAIN =
      Pattern.compile("(?i)(?<![\\w-])(?:file)?name=\\s*(?:\"([^\"]*)\"|([^;\\s]+))");

  private FileName() {}

  static String of(Map<String, String> fields) {
    String both =
        fields.getOrDefault("content-disposition", "")
            + "; "
            + fields.getOrDefault("content-type", "");
    Matcher extended = EXTENDED.matcher(both);
    if (extended.find()) {
      return percentDecoded(extended.group(1));
    }
    Matcher plain = PLAIN.matcher(both);
    if (!plain.find()) {
      return "";
    }
    String name = plain.group(1) == null ? plain.group(2) : plain.group(1);
    return DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT);
  }

  private static String percentDecoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }
}
