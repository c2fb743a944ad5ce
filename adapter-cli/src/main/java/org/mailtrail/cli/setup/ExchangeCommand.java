package org.mailtrail.cli.setup;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.Administration;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.Folders;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.application.port.setup.Predecessor;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.application.setup.Step;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.TypedWords;
import org.mailtrail.domain.address.EmailAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mailtrail setup exchange}. */
@Command(
    name = "exchange",
    description = {
      "Says which Exchange and which mailbox; makes the setup when there is none.",
      "What is left out stays as it is, or gets its standard value."
    },
    footer = {
      "",
      "Examples:",
      "  mailtrail setup exchange main --address log@contoso.com",
      "  mailtrail setup exchange plant --kind on-premises --address log@contoso.com \\",
      "    --endpoint https://mail.contoso.com/EWS/Exchange.asmx"
    },
    mixinStandardHelpOptions = true)
public final class ExchangeCommand extends MailboxCommand {
  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = TypedWords.Kind.class,
      description = "online, on-premises or public-folders.")
  private @Nullable ExchangeKind kind;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      converter = TypedWords.Address.class,
      description = "Of the logging mailbox, or of the mail-enabled queue folder.")
  private @Nullable EmailAddress address;

  @Option(names = "--endpoint", paramLabel = "URL", description = "Where Exchange answers.")
  private @Nullable URI endpoint;

  @Option(names = "--intake-folder", paramLabel = "FOLDER", description = "Where mail arrives.")
  private @Nullable String intake;

  @Option(
      names = "--archive-folder",
      paramLabel = "FOLDER",
      description = "Where logged mail goes.")
  private @Nullable String archive;

  @Option(
      names = "--not-logged-folder",
      paramLabel = "FOLDER",
      description = "Where all other mail goes.")
  private @Nullable String notLogged;

  @Override
  protected int run(Mailtrail mailtrail) {
    Administration administration = mailtrail.setup();
    Optional<Place> before = administration.find(mailbox()).map(MailboxSetup::place);
    Step step = new Step.Exchange(place(administration, before));
    SetupOutcome outcome = administration.setUp(mailbox()).apply(mailbox(), step, who());
    if (outcome instanceof SetupOutcome.Done) {
      before.ifPresent(old -> tellOfPredecessor(mailtrail, old));
    }
    return tell(outcome, "kept");
  }

  private void tellOfPredecessor(Mailtrail mailtrail, Place old) {
    mailtrail.setup().predecessors().all().stream()
        .filter(before -> before.successor().equals(mailbox()) && before.isWorked())
        .filter(before -> before.setup().place().isSameMailboxAs(old))
        .forEach(
            before ->
                Shared.terminal()
                    .say(
                        old.address()
                            + " stays worked as "
                            + before.name()
                            + " until it has been quiet for "
                            + Predecessor.QUIET.toDays()
                            + " days"));
  }

  private Place place(Administration administration, Optional<Place> before) {
    ExchangeKind wanted = or(kind, before.map(Place::kind).orElse(ExchangeKind.ONLINE));
    Optional<Place> same = before.filter(place -> place.kind() == wanted);
    return new Place(
        wanted,
        address == null ? before.map(Place::address).orElseThrow(this::noAddress) : address,
        endpoint == null
            ? same.map(Place::endpoint).orElseGet(() -> standard(administration, wanted))
            : endpoint,
        folders(same.map(Place::folders).orElseGet(() -> Folders.standard(wanted))));
  }

  private Folders folders(Folders before) {
    try {
      return new Folders(
          or(intake, before.intake()),
          or(archive, before.archive()),
          or(notLogged, before.notLogged()));
    } catch (IllegalArgumentException clash) {
      throw new SetupException("folders", String.valueOf(clash.getMessage()), "Rename one.");
    }
  }

  private static URI standard(Administration administration, ExchangeKind kind) {
    return administration
        .standardEndpoint(kind)
        .orElseThrow(
            () ->
                new SetupException(
                    "--endpoint",
                    "is missing",
                    "Give the address of EWS, such as"
                        + " https://mail.contoso.com/EWS/Exchange.asmx."));
  }

  private SetupException noAddress() {
    return new SetupException("--address", "is missing", "Give the logging mailbox's address.");
  }

  private static <T> T or(@Nullable T given, T before) {
    return given == null ? before : given;
  }
}
