package org.mailtrail.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
  void a_secret_in_the_environment_goes_before_a_file_that_the_settings_name() throws IOException {
    String key = "mailtrail.database.password";
    Path secret = Files.writeString(folder.resolve("secret"), "of the file");
    Map<String, String> plain = Map.of("MAILTRAIL_DATABASE_PASSWORD", "of the environment");
    Map<String, String> named = Map.of("MAILTRAIL_DATABASE_PASSWORD_FILE", secret.toString());

    assertThat(read(key + ".file = " + secret + "\n", plain).secret(key))
        .isEqualTo(Secret.of("of the environment"));
    assertThat(read(key + " = of the settings\n", named).secret(key))
        .isEqualTo(Secret.of("of the file"));
  }

  @Test
  void a_secret_and_its_file_in_one_place_are_refused() {
    String key = "mailtrail.database.password";

    assertThatThrownBy(() -> read(key + " = pl4nted\n" + key + ".file = x\n", Map.of()))
        .hasMessageContaining(
            "mailtrail.properties:2: " + key + ".file and " + key + " are both set, first at ")
        .hasMessageContaining("mailtrail.properties:1. Remove one.")
        .hasMessageNotContaining("pl4nted");
  }

  @Test
  void a_secret_in_a_file_as_windows_writes_it_is_the_same_and_another_charset_is_told()
      throws IOException {
    Path marked = folder.resolve("marked");
    Files.write(marked, "\uFEFFs3cret\r\n".getBytes(StandardCharsets.UTF_16LE));
    Path latin = folder.resolve("latin");
    Files.write(latin, "sécret".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(
            read("mailtrail.database.password.file = " + marked + "\n", Map.of())
                .secret("mailtrail.database.password"))
        .isEqualTo(Secret.of("s3cret"));
    assertThatThrownBy(() -> read("mailtrail.database.password.file = " + latin + "\n", Map.of()))
        .hasMessageContaining(
            "cannot be read as UTF-8. Check path and rights, or save it as UTF-8.");
  }

  @Test
  void half_of_a_declared_mailbox_is_refused() throws IOException {
    Configuration configuration = read("mailtrail.mailbox.main.tenant = t\n", Map.of());

    assertThatThrownBy(configuration::mailboxes)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("but not mailtrail.mailbox.main.address");
  }

  @Test
  void a_secret_that_is_set_twice_is_not_told() {
    assertThatThrownBy(
            () ->
                read(
                    "mailtrail.database.password = pl4nted\nmailtrail.database.password = other\n",
                    Map.of()))
        .hasMessageMatching(
            "(?s).*mailtrail.properties:2: mailtrail.database.password is set twice, first at"
                + " \\S*mailtrail.properties:1")
        .hasMessageNotContaining("pl4nted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void a_file_as_windows_writes_it_is_read(String charset) throws IOException {
    String text = "\uFEFFmailtrail.attempts = 4\r\n\r\nmailtrail.database.user = Jörg\r\n";
    Path file = Files.write(folder.resolve("notepad"), text.getBytes(Charset.forName(charset)));

    Configuration configuration = Configuration.read(Optional.of(file), Map.of());

    assertThat(configuration.number("mailtrail.attempts")).isEqualTo(4);
    assertThat(configuration.text("mailtrail.database.user")).isEqualTo("Jörg");
  }

  @Test
  void a_file_that_cannot_be_read_is_told_with_why() throws IOException {
    Path latin = Files.write(folder.resolve("latin"), new byte[] {'#', (byte) 0xFC, '\n'});
    Path unmarked =
        Files.write(folder.resolve("unmarked"), "# x".getBytes(StandardCharsets.UTF_16LE));

    assertThat(problem(folder.resolve("nowhere")))
        .contains("nowhere: is not there. Check the path");
    assertThat(problem(folder)).contains(": is a folder. Name a file");
    assertThat(problem(latin)).contains("latin: is no text in UTF-8. Save it as UTF-8");
    assertThat(problem(unmarked)).contains("unmarked: is no text in UTF-8. Save it as UTF-8");
  }

  private static String problem(Path file) {
    return catchThrowableOfType(
            ConfigurationException.class, () -> Configuration.read(Optional.of(file), Map.of()))
        .problems()
        .get(0);
  }

  @Test
  void an_address_to_listen_at_is_looked_at_as_soon_as_it_is_read() throws IOException {
    Map<String, String> away = Map.of("MAILTRAIL_HTTP_ADDRESS", "off");
    Configuration configuration = read("mailtrail.console.address = [::1]:8026\n", away);

    assertThat(configuration.listening("mailtrail.http.address")).isEmpty();
    assertThat(configuration.listening("mailtrail.console.address"))
        .map(InetSocketAddress::getPort)
        .contains(8026);
    for (String wrong : List.of(":8026", "8026", "localhost:99999", "")) {
      assertThatThrownBy(() -> read("mailtrail.console.address = " + wrong + "\n", Map.of()))
          .as(wrong)
          .hasMessageContaining("mailtrail.console.address is no host and port");
    }
  }
}
