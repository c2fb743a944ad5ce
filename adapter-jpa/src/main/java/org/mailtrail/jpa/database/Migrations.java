package org.mailtrail.jpa.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.sql.DataSource;

/**
 * Tells by one query that the tables are this program's. Flyway, which tells it too, takes longer
 * to start than a short command has.
 */
final class Migrations {
  private static final String FOLDER = "org/mailtrail/jpa/migration/";
  private static final String FIRST = "V1__log.sql";
  private static final String APPLIED =
      "select script, checksum, success from mailtrail_schema where version is not null";

  private Migrations() {}

  /**
   * Whether exactly these migrations have been applied, each as it is here; false as well where
   * that cannot be told.
   *
   * @param programs the names of those that are no scripts
   */
  static boolean areApplied(DataSource pool, List<String> programs) {
    try {
      Map<String, Integer> known = scripts();
      programs.forEach(name -> known.put(name, 0));
      return known.equals(applied(pool));
    } catch (SQLException | IOException flywayMeetsItTooAndTells) {
      return false;
    }
  }

  private static Map<String, Integer> applied(DataSource pool) throws SQLException {
    Map<String, Integer> applied = new TreeMap<>();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(APPLIED)) {
      while (rows.next()) {
        String script = rows.getString(1);
        applied.put(rows.getBoolean(3) ? script : "failed " + script, rows.getInt(2));
      }
    }
    return applied;
  }

  /** With their checksums, by file name: what lies beside the first. */
  private static Map<String, Integer> scripts() throws IOException {
    URL first = Objects.requireNonNull(Migrations.class.getResource("/" + FOLDER + FIRST));
    URLConnection connection = first.openConnection();
    if (connection instanceof JarURLConnection packed) {
      packed.setUseCaches(false);
      try (JarFile jar = packed.getJarFile()) {
        return scripts(jar);
      }
    }
    return scripts(Path.of(URI.create(first.toString())).resolveSibling(""));
  }

  private static Map<String, Integer> scripts(JarFile jar) throws IOException {
    Map<String, Integer> scripts = new TreeMap<>();
    for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
      if (entry.getName().startsWith(FOLDER) && entry.getName().endsWith(".sql")) {
        try (InputStream text = jar.getInputStream(entry)) {
          scripts.put(entry.getName().substring(FOLDER.length()), checksum(text));
        }
      }
    }
    return scripts;
  }

  private static Map<String, Integer> scripts(Path folder) throws IOException {
    Map<String, Integer> scripts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        try (InputStream text = Files.newInputStream(file)) {
          scripts.put(String.valueOf(file.getFileName()), checksum(text));
        }
      }
    } catch (UncheckedIOException broken) {
      throw new IOException(broken);
    }
    return scripts;
  }

  /** As Flyway counts it: over the lines, whatever ends them. */
  private static int checksum(InputStream text) throws IOException {
    CRC32 sum = new CRC32();
    BufferedReader lines = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      sum.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return (int) sum.getValue();
  }
}
