package org.mailtrail.application.mailflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.mailflow.MailFlowRule;

/**
 * Writes the admin's part as PowerShell: the mailbox (or public folders with their role group and
 * mailbox), the job's rights, Read on the archive, the two mail flow rules.
 *
 * <p>The script can be run twice. It looks at everything before it changes anything, stops where
 * something of the name is different (a rule with another scope or target, a mailbox of another
 * kind), and prints what it did. All values stand in its head, as quoted literals; the rest is the
 * same for everybody.
 */
public final class PrepareExchange {
  /** A writer of scripts; without state. */
  public PrepareExchange() {
    // nothing to prepare
  }

  /**
   * The script, in ASCII but for the values; lines end in LF.
   *
   * @throws IllegalArgumentException when a value holds control characters
   */
  public String write(Preparation wanted) {
    StringBuilder script = new StringBuilder(body("head.ps1"));
    assign(script, "Target", PowerShell.quoted(wanted.target().toString()));
    assign(
        script,
        "Before",
        PowerShell.quoted(wanted.before().map(EmailAddress::toString).orElse("")));
    assign(script, "DisplayName", PowerShell.quoted(wanted.displayName()));
    assign(script, "JobAccount", PowerShell.quoted(wanted.jobAccount()));
    assign(script, "Readers", PowerShell.array(texts(wanted.readers())));
    assign(script, "Rules", rules(wanted.rules()));
    partsFor(wanted.kind()).forEach(part -> script.append('\n').append(body(part)));
    return script.toString();
  }

  private static List<String> partsFor(ExchangeKind kind) {
    return switch (kind) {
      case ONLINE -> List.of("checks.ps1", "shared-mailbox.ps1", "rules.ps1");
      case ON_PREMISES -> List.of("checks.ps1", "shared-mailbox.ps1", "sign-in.ps1", "rules.ps1");
      case PUBLIC_FOLDERS ->
          List.of("checks.ps1", "public-folders.ps1", "sign-in.ps1", "rules.ps1");
    };
  }

  private static void assign(StringBuilder script, String name, String value) {
    script.append('$').append(name).append(" = ").append(value).append('\n');
  }

  private static List<String> texts(List<EmailAddress> addresses) {
    return addresses.stream().map(EmailAddress::toString).toList();
  }

  private static String rules(List<MailFlowRule> rules) {
    StringBuilder array = new StringBuilder("@(\n");
    for (MailFlowRule rule : rules) {
      array
          .append("  @{ Name = ")
          .append(PowerShell.quoted(rule.name()))
          .append("; From = ")
          .append(PowerShell.quoted(rule.fromScope().exchangeName()))
          .append("; SentTo = ")
          .append(PowerShell.quoted(rule.sentToScope().exchangeName()))
          .append(" }\n");
    }
    return array.append(')').toString();
  }

  private static String body(String name) {
    try (InputStream in = PrepareExchange.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the part " + name + " of the script is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
