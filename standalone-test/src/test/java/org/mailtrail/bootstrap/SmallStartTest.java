package org.mailtrail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.jpa.DatabaseSettings;
import org.mailtrail.jpa.JpaAdapters;

/** What a short command does before it answers, counted in classes that are initialised. */
class SmallStartTest {
  /** Some 5,200 on JDK 17; 6,500 when each start made all that any command needs. */
  private static final int AT_MOST = 5_700;

  private static final Pattern INITIALIZED = Pattern.compile("Initializing '([^']+)'");

  private static final List<String> UNNEEDED =
      List.of(
          "okhttp3.OkHttpClient",
          "javax.net.ssl.SSLContext",
          "java.net.http.HttpClient",
          "org.flywaydb.core.Flyway",
          "com.fasterxml.jackson.databind.ObjectMapper",
          "com.sun.org.apache.xerces.internal.jaxp.SAXParserImpl");

  @TempDir private Path folder;

  private List<String> initialized(String... arguments) throws Exception {
    Path classes = folder.resolve("initialized");
    Program.Ended ended =
        Program.in(folder)
            .option("-Xlog:class+init:file=" + classes + ":none:filecount=0")
            .run(arguments);
    assertThat(ended.code()).as(ended.errors()).isZero();
    return INITIALIZED
        .matcher(Files.readString(classes))
        .results()
        .map(found -> found.group(1).replace('/', '.'))
        .toList();
  }

  @Test
  void who_reads_the_log_starts_neither_tls_nor_flyway_nor_xml() throws Exception {
    DatabaseSettings log = DatabaseSettings.h2File(folder.resolve("log").toString());
    JpaAdapters.open(log, Clock.systemUTC()).close();

    List<String> classes = initialized("entries", "--database=" + log.url());

    assertThat(classes.contains("org.hibernate.SessionFactory")).isTrue();
    assertThat(classes.stream().filter(UNNEEDED::contains)).isEmpty();
    assertThat(classes.size()).isLessThan(AT_MOST);
  }

  @Test
  void the_version_is_told_without_any_command() throws Exception {
    List<String> classes = initialized("--version");

    assertThat(classes.contains("org.mailtrail.cli.Version")).isTrue();
    assertThat(classes.contains("picocli.CommandLine")).isFalse();
    assertThat(classes.size()).isLessThan(700);
  }
}
