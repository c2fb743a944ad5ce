package org.mailtrail.cli.option;

import java.util.function.Function;
import org.mailtrail.application.log.desk.DeskAnswer;
import picocli.CommandLine.Option;

/** Who does something, for the audit trail; and what came of it. */
public final class Signed {
  @Option(
      names = "--by",
      paramLabel = "WHO",
      converter = Texts.Any.class,
      description = "Who does it, for the audit trail; this machine's account if not set.")
  private String who = System.getProperty("user.name");

  /** Who does it. */
  public String who() {
    return who;
  }

  /** Says what came of it; gives back the exit code. */
  public static <T> int tell(DeskAnswer<T> reply, Function<T, String> done) {
    return reply.match(
        value -> {
          Shared.terminal().say(done.apply(value));
          return Shared.OK;
        },
        refusal -> {
          Shared.terminal().say("Not done: " + refusal);
          return Shared.PERSON_MUST_ACT;
        });
  }

  /** Says that something is not there; gives back the exit code. */
  public static int missing(String what) {
    Shared.terminal().say("There is no " + what + ". Check the number; lists show what there is.");
    return Shared.PERSON_MUST_ACT;
  }
}
