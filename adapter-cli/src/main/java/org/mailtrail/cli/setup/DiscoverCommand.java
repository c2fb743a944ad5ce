package org.mailtrail.cli.setup;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.exchange.ServerDiscovery;
import org.mailtrail.application.port.exchange.ServerDiscovery.Discovered;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.TypedWords;
import org.mailtrail.domain.address.EmailAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mailtrail setup discover}. */
@Command(
    name = "discover",
    description = {
      "Asks Autodiscover where Exchange on-premises serves a mailbox; changes nothing.",
      "The password is the mailbox's secret: mailtrail setup secret MAILBOX password. It is sent"
          + " over HTTPS alone, to the address's domain and autodiscover. before it; a server"
          + " elsewhere gets it only when you name it."
    },
    footer = {
      "",
      "Examples:",
      "  mailtrail setup discover plant --address log@contoso.com --user 'CONTOSO\\job'",
      "  mailtrail setup discover plant --address log@contoso.com \\",
      "    --user job@contoso.com --server https://mail.contoso.com"
    },
    mixinStandardHelpOptions = true)
public final class DiscoverCommand extends MailboxCommand {
  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      required = true,
      converter = TypedWords.Address.class,
      description = "Of the logging mailbox, or for public folders the job's own.")
  private @Nullable EmailAddress address;

  @Option(names = "--user", paramLabel = "USER", required = true, description = "Who the job is.")
  private String user = "";

  @Option(names = "--server", paramLabel = "URL", description = "Ask this server alone.")
  private @Nullable URI server;

  @Option(
      names = "--confirm",
      paramLabel = "HOST",
      description = "A server outside of the domain that may get the password, too.")
  private List<String> confirmed = List.of();

  @Override
  protected int run(Mailtrail mailtrail) {
    Discovered found = mailtrail.setup().discoverServer().run(question());
    Terminal terminal = Shared.terminal();
    terminal.say("endpoint               " + found.endpoint());
    terminal.say("mailbox                " + found.mailbox());
    terminal.say("Outlook on the web     " + found.owa().map(URI::toString).orElse("not told"));
    terminal.say("public folder mailbox  " + found.hierarchyMailbox().orElse("none"));
    terminal.say("");
    terminal.say("Then: mailtrail setup exchange " + mailbox() + " --kind on-premises \\");
    terminal.say("        --address " + found.mailbox() + " --endpoint " + found.endpoint());
    return Shared.OK;
  }

  private ServerDiscovery.Question question() {
    return new ServerDiscovery.Question(
        mailbox(),
        user,
        Objects.requireNonNull(address),
        Optional.ofNullable(server),
        this::isConfirmed);
  }

  private boolean isConfirmed(URI outside) {
    return confirmed.stream()
        .anyMatch(host -> host.toLowerCase(Locale.ROOT).equals(outside.getHost()));
  }
}
