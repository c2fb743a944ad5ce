package org.mailtrail.example.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.testkit.identity.SecretProviderContract;

/** Compiles the code in README, with what a reader would have around it. */
class ReadmeTest {
  private static final Pattern CODE = Pattern.compile("(?s)```java\n(.*?)```");
  private static final String IMPORTS =
      """
      import java.net.URI;
      import java.nio.file.Path;
      import java.time.Clock;
      import java.util.*;
      import org.mailtrail.application.*;
      import org.mailtrail.application.port.books.*;
      import org.mailtrail.application.port.log.*;
      import org.mailtrail.application.port.pass.*;
      import org.mailtrail.application.port.people.*;
      import org.mailtrail.application.port.identity.*;
      import org.mailtrail.application.port.identity.JobAccounts.Choice;
      import org.mailtrail.application.port.setup.*;
      import org.mailtrail.application.setup.*;
      import org.mailtrail.domain.address.*;
      import org.mailtrail.domain.message.*;
      import org.mailtrail.graph.*;
      import org.mailtrail.jpa.*;
      import org.mailtrail.secrets.*;
      """;
  private static final String MORE =
      """
      import java.sql.Connection;
      import javax.sql.DataSource;
      import org.mailtrail.application.health.*;
      import org.mailtrail.application.host.*;
      import org.mailtrail.application.port.job.*;
      import org.mailtrail.application.port.ledger.*;
      import org.mailtrail.domain.decision.*;
      import org.mailtrail.domain.interaction.*;
      """;
  private static final String TASKS =
      """
      final class Tasks {
        static void add(Connection connection, String subject) {}
        static void refresh() {}
        static void ask(Object author) {}
      }
      """;
  private static final String VAULT =
      """
      interface Vault { Optional<String> read(String path); }
      final class TestVault {
        static Vault holding(Map<SecretName, Secret> secrets) { return path -> Optional.empty(); }
        static Vault stopped() { return path -> Optional.empty(); }
      }
      """;

  @TempDir private Path folder;

  private static List<String> code() {
    return code("README.md");
  }

  private static List<String> code(String document) {
    try {
      return CODE.matcher(Files.readString(Path.of("../..").resolve(document)))
          .results()
          .map(MatchResult::group)
          .map(block -> block.substring("```java\n".length(), block.length() - "```".length()))
          .toList();
    } catch (IOException unreadable) {
      throw new AssertionError("the test runs in the folder of its module", unreadable);
    }
  }

  private String complaints(String file, String source) throws IOException {
    Path written = Files.writeString(folder.resolve(file + ".java"), source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    compiler
        .getTask(
            complaints,
            null,
            null,
            List.of("-proc:none", "-d", folder.toString()),
            null,
            compiler.getStandardFileManager(null, null, null).getJavaFileObjects(written))
        .call();
    return complaints.toString();
  }

  private static String method(String parameters, String body) {
    return IMPORTS
        + "abstract class Embedding { abstract void tell(String code, URI page);\nvoid run("
        + parameters
        + ") {\n"
        + body
        + "}\n}\n";
  }

  @Test
  void one_pass_compiles_in_twelve_lines_and_tells_what_went_wrong() throws IOException {
    String pass = code().get(0);

    assertThat(pass.lines().count()).isLessThanOrEqualTo(12);
    assertThat(pass).contains("problem()");
    assertThat(complaints("Embedding", method("AddressBook crm, SecretProvider vault", pass)))
        .isEmpty();
  }

  @Test
  void setup_sign_in_jobs_and_health_compile() throws IOException {
    String rest = code().get(1);

    assertThat(
            complaints(
                "Embedding",
                method("Mailtrail mailtrail, EmailAddress address, Account account", rest)))
        .isEmpty();
  }

  @Test
  void a_secret_provider_and_its_proof_compile_in_ten_lines_each() throws IOException {
    String provider = code().get(2);
    String proof = code().get(3);

    assertThat(provider.lines().count()).isLessThanOrEqualTo(10);
    assertThat(proof.lines().filter(line -> !line.isBlank()).count()).isLessThanOrEqualTo(10);
    assertThat(
            complaints(
                "VaultSecrets",
                IMPORTS
                    + "import "
                    + SecretProviderContract.class.getName()
                    + ";\n"
                    + VAULT
                    + provider
                    + proof))
        .isEmpty();
  }

  @Test
  void all_that_a_host_may_say_compiles_and_its_observer_is_one_method() throws IOException {
    List<String> code = code("docs/embedding.md");
    String around =
        IMPORTS
            + MORE
            + "abstract class Embedding { abstract void tell(String what, Throwable fault);\n"
            + code.get(2)
            + "void run(DataSource dataSource, AddressBook crm, SecretProvider vault) {\n"
            + code.get(0)
            + code.get(3)
            + "}\n}\n"
            + TASKS
            + code.get(1).replace("public record", "record");

    assertThat(code).hasSize(4);
    assertThat(complaints("Embedding", around)).isEmpty();
  }

  @Test
  void what_would_not_compile_is_found() throws IOException {
    assertThat(complaints("Embedding", method("int books", "books.read();")))
        .contains("cannot be dereferenced");
  }
}
