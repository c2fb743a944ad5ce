package org.mailtrail.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.SecretsException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.testkit.identity.InMemorySealedStore;

class SecretOrderTest {
  private static final SecretName NAME = new SecretName("main.client-secret");
  private static final String VARIABLE = "MAILTRAIL_SECRET_MAIN_CLIENT_SECRET";

  @TempDir private Path folder;

  private SecretsAdapters secrets(List<SecretProvider> outside) {
    SecretsAdapters secrets =
        SecretsAdapters.over(outside, new InMemorySealedStore(), folder.resolve("key"));
    secrets.vault().put(NAME, Secret.of("from the store"), Optional.empty());
    return secrets;
  }

  private static String value(Optional<Secret> secret) {
    return secret.map(found -> found.use(text -> text)).orElse("absent");
  }

  @Test
  void what_is_handed_in_comes_first_then_the_environment_then_the_store() {
    SecretProvider vault =
        name -> name.equals(NAME) ? Optional.of(Secret.of("handed in")) : Optional.empty();
    SecretProvider environment = SecretsAdapters.environment(Map.of(VARIABLE, "environment"));

    assertThat(value(secrets(List.of(vault, environment)).provider().find(NAME)))
        .isEqualTo("handed in");
    assertThat(value(secrets(List.of(environment)).provider().find(NAME))).isEqualTo("environment");
    assertThat(value(secrets(List.of()).provider().find(NAME))).isEqualTo("from the store");
  }

  @Test
  void a_name_that_nobody_knows_is_absent() {
    assertThat(secrets(List.of()).provider().find(new SecretName("main.password"))).isEmpty();
  }

  @Test
  void a_provider_that_is_broken_is_not_passed_over() {
    SecretProvider broken =
        name -> {
          throw new SecretsException("the vault is out of reach", "", true, null);
        };
    SecretsAdapters secrets =
        SecretsAdapters.over(List.of(broken), new InMemorySealedStore(), folder.resolve("key"));

    assertThatThrownBy(() -> secrets.provider().find(NAME)).isInstanceOf(SecretsException.class);
  }

  @Test
  void one_that_breaks_its_promise_is_named_and_its_words_are_not_repeated() {
    SecretProvider throwing =
        name -> {
          throw new IllegalStateException("token=pl4nted");
        };
    SecretProvider silent = name -> null;
    SecretProvider unfit =
        name -> {
          throw new NoSuchMethodError("pl4nted");
        };

    for (SecretProvider broken : List.of(throwing, silent, unfit)) {
      SecretProvider all =
          SecretsAdapters.over(List.of(broken), new InMemorySealedStore(), folder.resolve("key"))
              .provider();
      assertThatThrownBy(() -> all.find(NAME))
          .isInstanceOf(SecretsException.class)
          .hasMessageContaining(broken.getClass().getName())
          .hasMessageContaining(NAME.value())
          .hasMessageNotContaining("pl4nted");
    }
  }

  @Test
  void a_file_loses_one_trailing_line_feed_and_is_read_again_at_every_use() throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), " s3cret\n\n");
    SecretProvider environment =
        SecretsAdapters.environment(Map.of(VARIABLE + "_FILE", file.toString()));

    assertThat(value(environment.find(NAME))).isEqualTo(" s3cret\n");
    Files.writeString(file, "rotated\r\n");
    assertThat(value(environment.find(NAME))).isEqualTo("rotated");
  }

  @Test
  void a_file_as_windows_writes_it_holds_the_same_secret() throws IOException {
    Path file = folder.resolve("secret");
    Files.write(file, "\uFEFFs3cret\r\n".getBytes(StandardCharsets.UTF_16LE));

    SecretProvider environment =
        SecretsAdapters.environment(Map.of(VARIABLE + "_FILE", file.toString()));

    assertThat(value(environment.find(NAME))).isEqualTo("s3cret");
  }

  @Test
  void a_file_that_is_not_there_is_an_error_that_names_the_variable() {
    SecretProvider environment =
        SecretsAdapters.environment(Map.of(VARIABLE + "_FILE", "/does/not/exist"));

    assertThatThrownBy(() -> environment.find(NAME))
        .isInstanceOf(SecretsException.class)
        .hasMessageContaining(VARIABLE + "_FILE")
        .hasMessageContaining("/does/not/exist");
  }

  @Test
  void an_empty_variable_counts_as_absent() {
    assertThat(SecretsAdapters.environment(Map.of(VARIABLE, " ")).find(NAME)).isEmpty();
  }
}
