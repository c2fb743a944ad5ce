package org.mailtrail.application.setup;

import java.util.function.Function;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.message.MailboxName;

/** What became of the wish to change a setup. */
public sealed interface SetupOutcome {
  /** Calls the function that fits. */
  <T> T match(Function<Done, T> done, Function<Refused, T> refused);

  /** Nothing was changed: there is no such mailbox. */
  static Refused unknown(MailboxName mailbox) {
    return new Refused(
        "mailbox", "no mailbox " + mailbox + " is set up", "Check the name, or set it up first.");
  }

  /** Nothing was changed: the settings are locked while mail is being logged. */
  static Refused locked(String setting) {
    return new Refused(
        setting, "cannot be changed while logging is on", "Stop logging first, then try again.");
  }

  /** Nothing was changed: somebody else was faster. */
  static Refused overtaken() {
    return new Refused(
        "version", "somebody else has changed the setup meanwhile", "Look at it and try again.");
  }

  /** It is done, and this is the setup now; after clearing, the one that was. */
  record Done(MailboxSetup setup) implements SetupOutcome {
    @Override
    public <T> T match(Function<Done, T> done, Function<Refused, T> refused) {
      return done.apply(this);
    }
  }

  /**
   * It cannot be done; nothing was changed.
   *
   * @param setting which setting stands in the way
   * @param reason why, as a half sentence
   * @param remedy what to do, as a sentence
   */
  record Refused(String setting, String reason, String remedy) implements SetupOutcome {
    /** The refusal that a broken port amounts to. */
    public static Refused because(String setting, Problem problem) {
      return new Refused(setting, problem.what(), problem.remedy());
    }

    @Override
    public <T> T match(Function<Done, T> done, Function<Refused, T> refused) {
      return refused.apply(this);
    }

    @Override
    public String toString() {
      return setting + ": " + reason + ". " + remedy;
    }
  }
}
