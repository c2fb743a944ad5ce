package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The folder that is shipped: small, and of the SDK only what is reached (ADR 0043). */
class StandaloneTest {
  private static final Path FOLDER = Path.of("../bootstrap/target/mailtrail");
  private static final long MOST_BYTES = 45_000_000;

  @Test
  void it_has_at_most_45_megabytes() throws IOException {
    assertThat(jars()).as("made by the phase package").isNotEmpty();
    long bytes = 0;
    for (Path jar : jars()) {
      bytes += Files.size(jar);
    }
    assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES);
  }

  @Test
  void the_sdk_is_there_as_far_as_it_is_reached() throws Exception {
    assertThat(jars())
        .extracting(jar -> jar.getFileName().toString().replaceAll("-\\d.*", ""))
        .contains("mailtrail-graph-requests")
        .doesNotContain("microsoft-graph", "byte-buddy", "guava");
    Class<?> reached =
        Class.forName("com.microsoft.graph.users.item.messages.MessagesRequestBuilder");
    assertThat(reached.getProtectionDomain().getCodeSource().getLocation().getPath())
        .as("these tests run with the same part")
        .contains("graph-requests");
  }

  private static List<Path> jars() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
  }
}
