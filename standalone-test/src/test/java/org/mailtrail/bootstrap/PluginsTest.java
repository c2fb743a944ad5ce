package org.mailtrail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own, with a jar that is made here in the folder of plugins. */
class PluginsTest {
  private static final String SERVICE =
      "META-INF/services/org.mailtrail.application.port.identity.SecretProvider";
  private static final String PROVIDER =
      """
      package vault;
      import java.util.Optional;
      import org.mailtrail.application.port.identity.*;
      public final class Vault implements SecretProvider {
        public Optional<Secret> find(SecretName name) {
          System.out.println("the vault is asked for " + name);
          return Optional.empty();
        }
      }
      """;

  @TempDir private Path folder;
  private String provider = PROVIDER;

  @BeforeEach
  void settings() throws IOException {
    Files.createDirectory(folder.resolve("plugins"));
    Files.writeString(
        folder.resolve("mailtrail.properties"),
        """
        mailtrail.home = %s
        mailtrail.mailbox.main.exchange = on-premises
        mailtrail.mailbox.main.address = log@contoso.example
        mailtrail.mailbox.main.endpoint = https://127.0.0.1:1/EWS/Exchange.asmx
        mailtrail.mailbox.main.user = log
        """
            .formatted(folder.resolve("home").toString().replace('\\', '/')));
  }

  private Path compiled() throws IOException {
    Path source = Files.writeString(folder.resolve("Vault.java"), provider);
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                source.toString());
    assertThat(code).isZero();
    return folder.resolve("vault/Vault.class");
  }

  private void jar(String named) throws IOException {
    Path plugin = folder.resolve("plugins/vault.jar");
    try (OutputStream file = Files.newOutputStream(plugin);
        JarOutputStream jar = new JarOutputStream(file)) {
      jar.putNextEntry(new JarEntry("vault/Vault.class"));
      jar.write(Files.readAllBytes(compiled()));
      jar.putNextEntry(new JarEntry(SERVICE));
      jar.write(named.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String mailtrail(String... arguments) throws IOException, InterruptedException {
    Program.Ended ended =
        Program.in(folder)
            .option("-Dmailtrail.plugins=" + folder.resolve("plugins"))
            .run(arguments);
    return ended.results() + ended.errors();
  }

  @Test
  void a_provider_in_a_jar_beside_the_program_is_asked() throws Exception {
    jar("vault.Vault");

    assertThat(mailtrail("log", "main")).contains("the vault is asked for main.password");
  }

  @Test
  void a_jar_that_cannot_be_used_is_an_error_that_says_which() throws Exception {
    jar("vault.Misspelt");

    assertThat(mailtrail("log", "main"))
        .contains("vault.Misspelt")
        .contains("META-INF/services")
        .doesNotContain("\tat ");
  }

  @Test
  void a_file_that_is_no_jar_is_told_by_its_name() throws Exception {
    Files.writeString(folder.resolve("plugins/broken.jar"), "half a down-load");

    assertThat(mailtrail("check"))
        .contains("broken.jar: is no jar that can be read. Put it there again, or remove it.")
        .doesNotContain("\tat ");
  }

  @Test
  void one_that_throws_where_it_is_asked_is_told_in_its_name() throws Exception {
    provider = PROVIDER.replace("System.out.println", "if (true) throw new IllegalStateException");
    jar("vault.Vault");
    assertThat(mailtrail("log", "main"))
        .contains("the secret provider vault.Vault was asked for main.password")
        .contains("threw java.lang.IllegalStateException")
        .doesNotContain("the vault is asked", "fault of Mailtrail", "\tat ");
  }

  @Tag("thorough")
  @Test
  void so_is_one_that_throws_where_it_is_made() throws Exception {
    provider =
        PROVIDER.replace(
            "public Optional",
            "public Vault() { throw new IllegalStateException(); }\npublic Optional");
    jar("vault.Vault");
    assertThat(mailtrail("log", "main"))
        .contains(
            "Provider vault.Vault could not be instantiated (java.lang.IllegalStateException)")
        .doesNotContain("\tat ");
  }
}
