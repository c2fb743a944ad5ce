package org.mailtrail.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.identity.Secret;

class ConfigurationTest {
  @TempDir private Path folder = Path.of("");

  private Configuration read(String file, Map<String, String> environment) throws IOException {
    Path path = Files.writeString(folder.resolve("mailtrail.properties"), file);
    return Configuration.read(Optional.of(path), environment);
  }

  @Test
  void the_command_line_goes_before_the_environment_before_the_file_before_the_standard()
      throws IOException {
    Configuration configuration =
        read(
            "mailtrail.attempts = 4\nmailtrail.lease = PT4M\n",
            Map.of("MAILTRAIL_ATTEMPTS", "5", "MAILTRAIL_LEASE", "PT5M"));

    assertThat(configuration.number("mailtrail.attempts")).isEqualTo(5);
    assertThat(configuration.with("mailtrail.attempts", "6").number("mailtrail.attempts"))
        .isEqualTo(6);
    assertThat(configuration.text("mailtrail.database.user")).isEqualTo("sa");
    assertThat(configuration.source("mailtrail.lease"))
        .isEqualTo("environment variable MAILTRAIL_LEASE");
  }

  @Test
  void all_that_is_wrong_is_said_at_once_with_place_and_nearest_name() {
    assertThatThrownBy(
            () ->
                read(
                    "mailtrail.mailbox.main.adress = a\nno equals sign\nmailtrail.attempts = few\n",
                    Map.of("MAILTRAIL_LEESE", "PT1M")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(
            "mailtrail.properties:1: there is no setting mailtrail.mailbox.main.adress. Did you"
                + " mean mailtrail.mailbox.main.address?")
        .hasMessageContaining("mailtrail.properties:2: there is no \"=\"")
        .hasMessageContaining("mailtrail.properties:3: mailtrail.attempts is no whole number")
        .hasMessageContaining("Did you mean mailtrail.lease?");
  }

  @Test
  void a_secret_can_be_kept_in_a_file() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "s3cret\n");
    Configuration configuration =
        read("mailtrail.database.password.file = " + secret + "\n", Map.of());

    assertThat(configuration.secret("mailtrail.database.password")).isEqualTo(Secret.of("s3cret"));
  }

  @Test
  void half_of_a_declared_mailbox_is_refused() throws IOException {
    Configuration configuration = read("mailtrail.mailbox.main.tenant = t\n", Map.of());

    assertThatThrownBy(configuration::mailboxes)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("but not mailtrail.mailbox.main.address");
  }
}
