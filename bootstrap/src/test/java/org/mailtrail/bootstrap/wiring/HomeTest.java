package org.mailtrail.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.bootstrap.configuration.Configuration;

class HomeTest {
  @TempDir private Path folder = Path.of("");

  private Configuration configuration() {
    return Configuration.read(Optional.empty(), Map.of())
        .with("mailtrail.home", folder.resolve("data/home").toString());
  }

  private static void enterSecret(Configuration configuration) {
    try (Engine engine = Engine.start(configuration, Clock.systemUTC())) {
      engine
          .administration()
          .secrets()
          .put(new SecretName("main.password"), Secret.of("x"), Optional.empty());
    }
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void the_folder_and_the_key_are_their_owners_alone() throws IOException {
    enterSecret(configuration());

    assertThat(rights(folder.resolve("data/home"))).isEqualTo("rwx------");
    assertThat(rights(folder.resolve("data/home/secrets.key"))).isEqualTo("rw-------");
  }

  @Test
  void the_key_can_live_apart_from_the_database() throws IOException {
    Path key = folder.resolve("elsewhere/mailtrail.key");
    enterSecret(configuration().with("mailtrail.key-file", key.toString()));

    assertThat(rights(key)).isEqualTo("rw-------");
    assertThat(rights(folder.resolve("elsewhere"))).isEqualTo("rwx------");
    assertThat(folder.resolve("data/home/secrets.key")).doesNotExist();
  }

  @Test
  void a_folder_that_somebody_has_made_and_named_keeps_its_rights() throws IOException {
    Path home = Files.createDirectories(folder.resolve("data/home"));
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-x---"));
    enterSecret(configuration());

    assertThat(rights(home)).isEqualTo("rwxr-x---");
  }

  @Test
  void a_file_in_its_place_is_told_as_that() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Configuration wrong = configuration().with("mailtrail.home", file.toString());

    assertThatThrownBy(() -> Engine.start(wrong, Clock.systemUTC()))
        .hasMessageContaining("command line: mailtrail.home names a file: " + file);
  }
}
