package org.mailtrail.cli.telling;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.outbox.EventType;
import org.mailtrail.application.port.outbox.Subscription;
import org.mailtrail.application.webhook.Webhook;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Signed;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code mailtrail webhook}. */
@Command(
    name = "webhook",
    description = {
      "Tells other programs of what happens, as Standard Webhooks has it.",
      "",
      "A service that runs delivers; these commands only say to whom. On H2 the service has to be"
          + " stopped for those that write."
    },
    footer = {
      "",
      "Examples:",
      "  mailtrail webhook add crm https://crm.contoso.com/hook --event entry.logged",
      "  mailtrail webhook test crm",
      "  mailtrail webhook replay crm --last P1D",
      "  mailtrail webhook remove crm"
    },
    mixinStandardHelpOptions = true)
public final class WebhookCommand {
  /** Made by the command line. */
  public WebhookCommand() {
    // everything is said in the options
  }

  @Command(
      name = "add",
      description = "Subscribes an address, and prints the secret that it verifies with, once.",
      mixinStandardHelpOptions = true)
  int add(
      @Mixin Shared shared,
      @Mixin Signed by,
      @Mixin Named named,
      @Parameters(index = "1", paramLabel = "URL", description = "Where events are sent; https.")
          URI address,
      @Option(
              names = "--event",
              paramLabel = "TYPE",
              converter = Type.class,
              description = "Of what; may be repeated. All of them if not set.")
          @Nullable List<EventType> types) {
    Set<EventType> wanted = EnumSet.noneOf(EventType.class);
    wanted.addAll(Objects.requireNonNullElse(types, List.of()));
    try (Mailtrail mailtrail = shared.writing()) {
      return Signed.tell(
          mailtrail
              .telling()
              .webhooks()
              .add(named.name(), address, wanted, Optional.empty(), by.who()),
          WebhookCommand::added);
    }
  }

  private static String added(Secret secret) {
    return "Added. Its secret, shown this once: " + secret.use(value -> value);
  }

  @Command(name = "list", description = "Lists the webhooks.", mixinStandardHelpOptions = true)
  int list(@Mixin Shared shared) {
    try (Mailtrail mailtrail = shared.reading()) {
      List<Webhook> all = mailtrail.telling().webhooks().all();
      Terminal terminal = Shared.terminal();
      all.forEach(one -> terminal.say(line(one)));
      if (all.isEmpty()) {
        terminal.say("None. Add one: mailtrail webhook add NAME URL");
      }
      return Shared.OK;
    }
  }

  private static String line(Webhook one) {
    Subscription subscription = one.subscription();
    Subscription.Standing standing = subscription.standing();
    String how = standing.enabled() ? "" : ", disabled";
    String problem = standing.problem().isEmpty() ? "" : ": " + standing.problem();
    return subscription.name()
        + " "
        + subscription.address().map(URI::getHost).orElse("(alarms)")
        + " "
        + subscription.types().stream().map(EventType::word).sorted().collect(Collectors.toList())
        + " "
        + one.stock().waiting()
        + (" waiting" + how + problem);
  }

  @Command(
      name = "test",
      description = "Sends a webhook something now; says what the other side answered.",
      mixinStandardHelpOptions = true)
  int test(@Mixin Shared shared, @Mixin Named named) {
    try (Mailtrail mailtrail = shared.reading()) {
      return Signed.tell(
          mailtrail.telling().webhooks().test(named.name()),
          one -> one.name() + " has received it");
    }
  }

  @Command(
      name = "replay",
      description = "Enables a webhook, and sends again what happened in a time that is past.",
      mixinStandardHelpOptions = true)
  int replay(
      @Mixin Shared shared,
      @Mixin Signed by,
      @Mixin Named named,
      @Option(
              names = "--last",
              paramLabel = "DURATION",
              defaultValue = "PT0S",
              description = "So far back, up to P7D; only what waits if not set.")
          Duration last,
      @Option(names = "--given-up", description = "Only what was given up, however long ago.")
          boolean givenUp) {
    try (Mailtrail mailtrail = shared.writing()) {
      if (givenUp) {
        return Signed.tell(
            mailtrail.telling().webhooks().sendAgain(named.name(), by.who()),
            again -> again + (again == 1 ? " event is" : " events are") + " sent again");
      }
      Instant since = mailtrail.clock().instant().minus(last);
      return Signed.tell(
          mailtrail.telling().webhooks().replay(named.name(), since, by.who()),
          again -> named.name() + " is enabled; " + again + " events are sent again");
    }
  }

  @Command(
      name = "remove",
      description = "Removes a webhook with what waits for it.",
      mixinStandardHelpOptions = true)
  int remove(@Mixin Shared shared, @Mixin Signed by, @Mixin Named named) {
    try (Mailtrail mailtrail = shared.writing()) {
      return Signed.tell(
          mailtrail.telling().webhooks().remove(named.name(), by.who()),
          one -> one.name() + ": removed");
    }
  }

  /** A type of event. */
  static final class Type implements ITypeConverter<EventType> {
    @Override
    public EventType convert(String text) {
      return EventType.of(text)
          .filter(type -> type != EventType.TEST)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + text + "' is no event: write one of " + words()));
    }

    private static String words() {
      return EnumSet.complementOf(EnumSet.of(EventType.TEST)).stream()
          .map(EventType::word)
          .collect(Collectors.joining(", "));
    }
  }
}
