package org.mailtrail.cli.mailflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.formats.mailflow.TransportRules;
import picocli.CommandLine;

class CheckRulesCommandTest {
  private static final String CLASSES = "Microsoft.Exchange.MessagingPolicies.Rules.Tasks.";
  private static final String RULES =
      """
      [
        {"Name": "Other", "State": "Disabled", "Mode": "Audit", "FromScope": null,
         "SentToScope": null, "BlindCopyTo": null, "Priority": 0},
        {"Priority": 1, "Name": "Log Email Sent to This Organization", "State": "Enabled",
         "Mode": "Enforce", "FromScope": "NotInOrganization", "SentToScope": "InOrganization",
         "BlindCopyTo": ["Log@contoso.com"], "ExceptIfFrom": null, "ExceptIfSentTo": [],
         "ExceptIfHasSenderOverride": false, "ExpiryDate": null,
         "Conditions": ["@FromScopePredicate", "@SentToScopePredicate"],
         "Exceptions": null, "Actions": ["@BlindCopyToAction"]},
        {"Priority": 2, "Name": "Log Email Sent from This Organization", "State": "Enabled",
         "Mode": "Enforce", "FromScope": "InOrganization", "SentToScope": "NotInOrganization",
         "BlindCopyTo": [{"Address": "log@contoso.com", "Domain": "contoso.com"}],
         "Conditions": [{"Name": "FromScope", "Rank": 2}, {"Name": "SentToScope", "Rank": 5}],
         "Exceptions": [], "Actions": [{"Name": "BlindCopyTo"}]}
      ]
      """
          .replace("@", CLASSES)
          .replace("Log" + CLASSES, "Log@")
          .replace("log" + CLASSES, "log@");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder = Path.of("");

  private int check(String json, Charset charset) throws IOException {
    Path file = folder.resolve("rules.json");
    Files.writeString(file, json, charset);
    return run("--mailbox", "log@contoso.com", file.toString());
  }

  private int run(String... arguments) {
    CommandLine line = new CommandLine(new CheckRulesCommand());
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          throw failure;
        });
    return line.execute(arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16"})
  void rules_as_wanted_end_with_0(String charset) throws IOException {
    assertThat(check(RULES, Charset.forName(charset))).as(out.toString()).isZero();
    assertThat(out).hasToString("Both rules are as wanted." + System.lineSeparator());
  }

  @Test
  void a_byte_order_mark_is_passed_over() throws IOException {
    assertThat(check('\uFEFF' + RULES, StandardCharsets.UTF_8)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "This Organization\", \"State\": \"Enabled\"| This Organization\", \"State\": \"Disabled\""
            + "| is switched off",
        "\"Mode\": \"Enforce\"| \"Mode\": \"AuditAndNotify\"| is in mode AuditAndNotify",
        "\"SentToScope\": \"NotInOrganization\"| \"SentToScope\": null"
            + "| goes from InOrganization to anywhere",
        "\"ExceptIfFrom\": null| \"ExceptIfFrom\": [\"ceo@contoso.com\"]"
            + "| has exceptions: ExceptIfFrom",
        "\"ExceptIfHasSenderOverride\": false| \"ExceptIfHasSenderOverride\": true"
            + "| has exceptions: ExceptIfHasSenderOverride",
        "\"Exceptions\": []| \"Exceptions\": [{\"Name\": \"SubjectContains\"}]"
            + "| has exceptions: SubjectContains",
        "\"ExpiryDate\": null| \"ExpiryDate\": \"2026-12-31T00:00:00\""
            + "| has further conditions: ExpiryDate",
        "\"Rank\": 5}| \"Rank\": 5}, {\"Name\": \"HasNoClassification\"}"
            + "| has further conditions: HasNoClassification",
        "BlindCopyToAction\"| BlindCopyToAction\", \"a.b.DeleteMessageAction\""
            + "| does more than copy: DeleteMessage",
        "\"Log@contoso.com\"| \"old@contoso.com\"| copies to old@contoso.com",
        "\"Log@contoso.com\"| \"log@contoso.com\", \"x@y.com\"| copies to log@contoso.com, x@y.com",
        "Sent to This| Sent To That| does not exist"
      })
  void each_drift_ends_with_1(String was, String is, String told) throws IOException {
    assertThat(RULES).contains(was);
    assertThat(check(RULES.replace(was, is), StandardCharsets.UTF_8)).isEqualTo(1);
    assertThat(out.toString()).contains(told).contains("can take an hour");
  }

  @Test
  void one_rule_alone_is_printed_without_an_array_and_no_rule_as_nothing() throws IOException {
    String one = RULES.substring(RULES.lastIndexOf("{\"Priority\""), RULES.lastIndexOf(']'));
    assertThat(check(one, StandardCharsets.UTF_8)).isEqualTo(1);
    assertThat(out.toString().lines()).hasSize(2);
    assertThat(check("", StandardCharsets.UTF_8)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Name  State  Mode| Unrecognized token",
        "[1]| a rule is no object",
        "{\"Name\": \"x\"}| a rule has no State",
        "{\"Name\": \"x\", \"State\": 1}| State is a number: in Windows PowerShell use a remote",
        "[{\"Name\": | Unexpected end"
      })
  void another_file_is_refused_with_what_to_do(String content, String why) {
    assertThatThrownBy(() -> TransportRules.read(content.getBytes(StandardCharsets.UTF_8), "a"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("a: is not what Get-TransportRule | ConvertTo-Json prints (" + why)
        .hasMessageEndingWith("Write the file anew.");
  }

  @Test
  void help_says_how_to_get_the_file() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains("Get-TransportRule | ConvertTo-Json > rules.json", "Exit codes:");
  }

  @Test
  void a_wrong_address_is_refused() {
    assertThat(run("--mailbox", "nobody", "x")).isEqualTo(2);
    assertThat(err.toString()).contains("'nobody' is no e-mail address");
  }
}
