package org.mailtrail.bootstrap.mailflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailtrail.bootstrap.command.CommandTrial;
import org.mailtrail.cli.mailflow.PrepareExchangeCommand;
import picocli.CommandLine;

class PrepareExchangeCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder = Path.of("");

  private int run(String... arguments) {
    CommandLine line = new CommandLine(new PrepareExchangeCommand());
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  @ParameterizedTest
  @CsvSource({
    "online, New-Mailbox -Shared",
    "On-Premises, BasicAuthentication",
    "public-folders, New-PublicFolder"
  })
  void a_script_is_written_for_each_kind(String kind, String part) throws IOException {
    Path file = folder.resolve("prepare.ps1");
    int code =
        run(
            "--exchange",
            kind,
            "--mailbox=log@contoso.com",
            "--account=CONTOSO\\job",
            "--reader=ann@contoso.com",
            "--reader=bob@contoso.com",
            "--output",
            file.toString());
    assertThat(code).as(err.toString()).isZero();
    assertThat(Files.readString(file))
        .startsWith("# Prepares Exchange")
        .contains("$Target = 'log@contoso.com'\n", "$JobAccount = 'CONTOSO\\job'\n")
        .contains("$DisplayName = 'Email Logging'\n")
        .contains("$Readers = @('ann@contoso.com', 'bob@contoso.com')\n")
        .contains(part);
    assertThat(out.toString()).contains("written. Read it");
  }

  @Test
  void a_script_with_letters_beyond_ascii_has_the_mark_that_windows_needs() throws IOException {
    Path file = folder.resolve("prepare.ps1");
    run("--mailbox=log@contoso.com", "--account=j", "--name=J\u00f8rgens", "--output=" + file);
    assertThat(Files.readString(file)).startsWith("\uFEFF#").contains("'J\u00f8rgens'");
  }

  @Test
  void what_goes_to_the_standard_output_has_the_mark_too() {
    assertThat(
            CommandTrial.run(
                    "prepare-exchange",
                    "--mailbox=log@contoso.com",
                    "--account=j",
                    "--name=J\u00f8rgens")
                .said())
        .startsWith("\uFEFF#")
        .contains("'J\u00f8rgens'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--mailbox=x --account=j | 'x' is no e-mail address",
        "--mailbox=a@b.com --account=j --exchange=lotus | 'lotus' is none of: online",
        "--mailbox=a@b.com | Missing required option: '--account=USER'",
        "--mailbox=a@b.com --account= | needs a display name and a job account"
      })
  void wrong_usage_is_explained(String arguments, String why) {
    assertThat(run(arguments.split(" ", -1))).isEqualTo(2);
    assertThat(err.toString()).contains(why);
  }

  @Test
  void help_says_that_mailtrail_changes_nothing_itself() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("Mailtrail itself changes nothing in Exchange");
  }
}
