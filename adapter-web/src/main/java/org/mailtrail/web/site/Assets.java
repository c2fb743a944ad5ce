package org.mailtrail.web.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.mailtrail.application.port.access.TokenHash;

/** Style, scripts and icons; their addresses change with their content, so browsers keep them. */
public final class Assets {
  private static final int DIGITS = 10;
  private static final String JAVASCRIPT = "text/javascript; charset=utf-8";
  private static final String SVG = "image/svg+xml";
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

  private static final String CACHE = "Cache-Control";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final Map<String, File> files = new TreeMap<>();
  private final Map<String, String> versions = new TreeMap<>();

  /** One file, as it is and packed: it holds nothing secret, whose length could be guessed from. */
  private record File(Reply.Bytes plain, Reply.Bytes packed) {
    static File of(String type, byte[] bytes) throws IOException {
      return new File(
          new Reply.Bytes(type, bytes, Map.of(CACHE, FOR_EVER, "Vary", "Accept-Encoding")),
          new Reply.Bytes(
              type,
              gzip(bytes),
              Map.of(CACHE, FOR_EVER, "Vary", "Accept-Encoding", "Content-Encoding", "gzip")));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(bytes);
      }
      return packed.toByteArray();
    }

    Reply forVisit(Visit visit) {
      return visit.takesGzip() ? packed : plain;
    }
  }

  /** Reads all of them once. */
  public Assets() {
    add("console.css", "text/css; charset=utf-8", "/org/mailtrail/web/console.css");
    add("console.js", JAVASCRIPT, "/org/mailtrail/web/console.js");
    add("htmx.js", JAVASCRIPT, HTMX);
    add("icon.svg", SVG, "/org/mailtrail/web/icon.svg");
    add("icon-red.svg", SVG, "/org/mailtrail/web/icon-red.svg");
  }

  private void add(String name, String type, String resource) {
    try (InputStream in =
        Objects.requireNonNull(Assets.class.getResourceAsStream(resource), name)) {
      byte[] bytes = in.readAllBytes();
      String version =
          TokenHash.of(new String(bytes, StandardCharsets.UTF_8)).hex().substring(0, DIGITS);
      versions.put(name, version);
      files.put(name, File.of(type, bytes));
    } catch (IOException broken) {
      throw new UncheckedIOException("the console's own files cannot be read", broken);
    }
  }

  /** The address of one. */
  public String address(String name) {
    return "/assets/" + name + "?v=" + versions.get(name);
  }

  /** Serves them. */
  public Route route() {
    return Route.get(
        "/assets/{name}",
        Admission.EVERYBODY,
        visit ->
            Optional.ofNullable(files.get(visit.path("name")))
                .map(file -> file.forVisit(visit))
                .orElseGet(() -> NotThere.of(visit, "/assets/" + visit.path("name"))));
  }
}
