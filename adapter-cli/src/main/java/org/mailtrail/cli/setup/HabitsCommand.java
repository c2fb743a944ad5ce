package org.mailtrail.cli.setup;

import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.Administration;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.setup.Routine;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.application.setup.Step;
import org.mailtrail.cli.option.Numbers;
import org.mailtrail.domain.policy.UnknownPeople;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code mailtrail setup habits}. */
@Command(
    name = "habits",
    description = "Says how the mailbox is worked; what is left out stays as it is.",
    footer = {"", "Example: mailtrail setup habits main --interval PT2M --page-size 200"},
    mixinStandardHelpOptions = true)
public final class HabitsCommand extends MailboxCommand {
  @Option(
      names = "--template",
      paramLabel = "CODE",
      description = "The code of the entries' interaction template.")
  private @Nullable String template;

  @Option(
      names = "--page-size",
      paramLabel = "COUNT",
      converter = Numbers.Count.class,
      description = "Messages in a batch, 1 to 1000.")
  private @Nullable Integer pageSize;

  @Option(
      names = "--interval",
      paramLabel = "DURATION",
      description = "The longest time between two passes by day, PT10S to PT24H.")
  private @Nullable String interval;

  @Option(
      names = "--adaptive",
      paramLabel = "true|false",
      arity = "1",
      description = "Whether passes follow each other faster while mail flows.")
  private @Nullable Boolean adaptive;

  @Option(
      names = "--unknown-people",
      paramLabel = "leave|contact:NUMBER|create|company",
      converter = UnknownPeopleWord.class,
      description =
          "What becomes of mail with a salesperson and people whom nobody knows. See:"
              + " mailtrail unmatched preview")
  private @Nullable UnknownPeople unknownPeople;

  @Override
  protected int run(Mailtrail mailtrail) {
    Administration administration = mailtrail.setup();
    SetupOutcome outcome =
        administration
            .find(mailbox())
            .map(setup -> new Step.Habits(over(setup.routine())))
            .map(step -> administration.setUp(mailbox()).apply(mailbox(), step, who()))
            .orElseGet(() -> SetupOutcome.unknown(mailbox()));
    return tell(outcome, "kept");
  }

  private Routine over(Routine before) {
    try {
      return new Routine(
          template == null ? before.template() : template,
          pageSize == null ? before.pageSize() : pageSize,
          interval == null ? before.interval() : Duration.parse(interval),
          adaptive == null ? before.adaptive() : adaptive,
          unknownPeople == null ? before.unknownPeople() : unknownPeople);
    } catch (DateTimeException noDuration) {
      throw new SetupException("--interval", "is no duration", "Write one such as PT60S.");
    } catch (IllegalArgumentException outOfBounds) {
      throw new SetupException(
          "habits", "cannot work", String.valueOf(outOfBounds.getMessage()) + ".");
    }
  }

  /** Reads the setting as it is typed. */
  static final class UnknownPeopleWord implements ITypeConverter<UnknownPeople> {
    @Override
    public UnknownPeople convert(String text) {
      try {
        return UnknownPeople.parse(text);
      } catch (IllegalArgumentException wrong) {
        throw new TypeConversionException(String.valueOf(wrong.getMessage()));
      }
    }
  }
}
