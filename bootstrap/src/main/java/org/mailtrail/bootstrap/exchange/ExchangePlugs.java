package org.mailtrail.bootstrap.exchange;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.plug.exchange.ExchangePlug;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.setup.Predecessor;
import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.configuration.ConfigurationException;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.ews.EwsAdapters;
import org.mailtrail.ews.connection.EwsAccess;
import org.mailtrail.ews.connection.EwsOptions;
import org.mailtrail.exchange.http.Trusts;
import org.mailtrail.graph.GraphAdapters;
import org.mailtrail.graph.IdentityPlatform;

/** Both kinds of Exchange, reached as the settings of this machine say. */
public final class ExchangePlugs {
  private static final List<String> RIGHTS = List.of("own", "delegate", "impersonation");

  private final Configuration configuration;
  private final Predecessors predecessors;
  private final Trusts trusts = new Trusts();

  /** By these settings; a mailbox that was replaced goes by those of its successor. */
  public ExchangePlugs(Configuration configuration, Predecessors predecessors) {
    this.configuration = configuration;
    this.predecessors = predecessors;
  }

  /** Exchange Online. */
  public ExchangePlug online() {
    IdentityPlatform platform =
        new IdentityPlatform(
            configuration.url("mailtrail.identity.authority"),
            IdentityPlatform.Layout.ENTRA,
            configuration.text("mailtrail.identity.scope"),
            new Machine(configuration, "mailtrail.identity.").network());
    return GraphAdapters.online(platform, mailbox -> usable(() -> machine(mailbox).network()));
  }

  /** Exchange on-premises. */
  public ExchangePlug onPremises() {
    return EwsAdapters.onPremises(mailbox -> usable(() -> options(mailbox)));
  }

  private EwsOptions options(MailboxName mailbox) {
    String key = prefix(mailbox);
    String owa = configuration.text(key + "owa-url");
    String hierarchy = configuration.text(key + "public-folder-mailbox");
    return new EwsOptions(
        machine(mailbox).network(),
        access(configuration.oneOf(key + "access", RIGHTS)),
        owa.isEmpty() ? Optional.empty() : Optional.of(URI.create(owa)),
        hierarchy.isEmpty() ? Optional.empty() : Optional.of(hierarchy),
        configuration.isOn(key + "storage-by-month"));
  }

  private static EwsAccess access(String right) {
    return switch (right) {
      case "own" -> EwsAccess.OWN;
      case "impersonation" -> EwsAccess.IMPERSONATION;
      default -> EwsAccess.DELEGATE;
    };
  }

  private Machine machine(MailboxName mailbox) {
    return new Machine(configuration, prefix(mailbox), trusts);
  }

  private String prefix(MailboxName mailbox) {
    MailboxName set =
        configuration.mentions(mailbox.value())
            ? mailbox
            : predecessors.all().stream()
                .filter(before -> before.name().equals(mailbox))
                .findFirst()
                .map(Predecessor::successor)
                .orElse(mailbox);
    return "mailtrail.mailbox." + set + ".";
  }

  private static <T> T usable(Supplier<T> read) {
    try {
      return read.get();
    } catch (ConfigurationException wrong) {
      throw new SetupException("settings", String.join("; ", wrong.problems()), "");
    }
  }
}
