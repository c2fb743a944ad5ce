package org.mailtrail.consoletest.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whole mails around hostile bodies, and mails that are hostile elsewhere, by their name. */
final class HostileMails {
  private static final String EVIL =
      "<script>alert(1)</script><img src=https://tracker.example/x onerror=alert(1)>";
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><image"
          + " href=\"https://tracker.example/x\"/></svg>";
  private static final List<String> FILES =
      List.of(
          "../../../etc/passwd",
          "..\\..\\windows\\system.ini",
          "invoice\u202efdp.exe",
          "\u2066report\u2069.exe",
          "<img src=x onerror=alert(1)>.png",
          "\"><script>alert(1)</script>.html",
          "x.svg",
          "x.html",
          "x.xhtml",
          "x.mht",
          ".htaccess",
          "con",
          "offer.pdf      .exe",
          "a\u0000b.exe",
          "long".repeat(200) + ".pdf",
          "x; filename=evil.exe",
          "javascript:alert(1)",
          "https://tracker.example/x",
          "\uff0e\uff0e\uff0fx",
          "%2e%2e%2fx",
          "x.pdf\u2028Set-Cookie: a=b");
  private static final List<String> SUBJECTS =
      List.of(
          EVIL,
          "</title><script>alert(1)</script>",
          "\"><svg onload=alert(1)>",
          "${7*7} {{constructor.constructor('alert(1)')()}}",
          "\u202eRe: invoice",
          "javascript:alert(1)",
          "&lt;script&gt;alert(1)&lt;/script&gt;");

  private final Map<String, byte[]> mails = new LinkedHashMap<>();

  private HostileMails() {}

  /** All of them. */
  static Map<String, byte[]> all() throws IOException {
    HostileMails all = new HostileMails();
    List<String> bodies = HostileBodies.all();
    for (int i = 0; i < bodies.size(); i++) {
      all.add("body-" + i, "text/html; charset=utf-8", bodies.get(i));
    }
    all.add(
        "link-1",
        "text/html",
        "<a href=https://tracker.example/x>one</a> <a href=http://tracker.example target=_top>two"
            + "</a> <a href=mailto:x@tracker.example>three</a>");
    all.coded();
    all.pictures();
    all.files();
    all.heads();
    return all.mails;
  }

  private void add(String name, String type, String body) {
    add(name, "", "A letter", "Content-Type: " + type + "\r\n\r\n" + body, StandardCharsets.UTF_8);
  }

  private void add(String name, String display, String subject, String rest, Charset charset) {
    String head =
        "From: "
            + word(display)
            + " <mia@fabrikam.example>\r\nTo: jr@contoso.example\r\nDate: Mon, 2 Nov 2026 10:00:00"
            + " +0000\r\nMessage-ID: <"
            + name
            + "@fabrikam.example>\r\nSubject: "
            + word(name + " " + subject)
            + "\r\nMIME-Version: 1.0\r\n";
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    raw.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    raw.writeBytes(rest.getBytes(charset));
    mails.put(name, raw.toByteArray());
  }

  private static String word(String text) {
    return "=?utf-8?B?" + base64(text) + "?=";
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same evil, under other types, character sets and transfer encodings. */
  private void coded() {
    List<String> types = new ArrayList<>();
    types.addAll(List.of("text/plain", "text/xml", "application/xhtml+xml", "image/svg+xml"));
    types.addAll(List.of("text/enriched", "text/calendar; method=REQUEST", "text/css", "x/y"));
    types.addAll(List.of("message/external-body; access-type=URL", "text/html; charset=utf-7"));
    types.addAll(List.of("text/html; charset=x-user-defined", "text/html; charset=\"><b\""));
    for (String type : types) {
      add("type-" + mails.size(), type, EVIL);
    }
    String utf7 = "+ADw-script+AD4-alert(1)+ADw-/script+AD4-";
    add("utf7", "text/html; charset=utf-7", utf7);
    add("iso2022", "text/html; charset=iso-2022-jp", "<p title=\"\u001b$B\"></p>\u001b(B" + EVIL);
    add("bom", "text/html; charset=utf-8", "\ufeff" + EVIL);
    String utf16 = "Content-Type: text/html; charset=utf-16\r\n\r\n";
    add("utf16", "", "x", utf16, StandardCharsets.UTF_8);
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    raw.writeBytes(mails.get("utf16"));
    raw.writeBytes(EVIL.getBytes(StandardCharsets.UTF_16));
    mails.put("utf16", raw.toByteArray());
    String coded = "text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64";
    add("base64", coded, base64(EVIL));
    add("rfc822", "message/rfc822", "Content-Type: text/html\r\n\r\n" + EVIL);
    add("nested", "multipart/mixed; boundary=a", nested(40));
  }

  private static String nested(int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append("--a")
          .append("b".repeat(i))
          .append("\r\nContent-Type: multipart/mixed; boundary=a");
      text.append("b".repeat(i + 1)).append("\r\n\r\n");
    }
    return text + "--a" + "b".repeat(depth) + "\r\nContent-Type: text/html\r\n\r\n" + EVIL;
  }

  /** Pictures that come with the message and are none. */
  private void pictures() {
    for (String type : List.of("image/svg+xml", "image/png", "text/html", "image/gif\"onload=x")) {
      add(
          "picture-" + mails.size(),
          "multipart/related; boundary=r",
          "--r\r\nContent-Type: text/html\r\n\r\n<img src=\"cid:p\"><img src='cid:p\" onerror="
              + "alert(1) x=\"'>\r\n--r\r\nContent-Type: "
              + type
              + "\r\nContent-ID: <p>\r\nContent-Transfer-Encoding: base64\r\n\r\n"
              + base64(SVG)
              + "\r\n--r--\r\n");
    }
  }

  private void files() {
    for (String file : FILES) {
      add(
          "file-" + mails.size(),
          "multipart/mixed; boundary=m",
          "--m\r\nContent-Type: text/html\r\n\r\n<p>See the file.</p>\r\n--m\r\nContent-Type:"
              + " text/html; name=\""
              + word(file)
              + "\"\r\nContent-Disposition: attachment; filename=\""
              + word(file)
              + "\"\r\n\r\n"
              + EVIL
              + "\r\n--m--\r\n");
    }
  }

  private void heads() {
    for (String text : SUBJECTS) {
      String body = "Content-Type: text/html\r\n\r\n<p>x</p>";
      add("subject-" + mails.size(), "Mia", text, body, StandardCharsets.UTF_8);
      add("author-" + mails.size(), text, "x", body, StandardCharsets.UTF_8);
    }
  }
}
