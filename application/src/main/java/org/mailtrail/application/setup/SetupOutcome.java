package org.mailtrail.application.setup;

import java.util.function.Function;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.SetupSentence;
import org.mailtrail.domain.message.MailboxName;

/** What became of the wish to change a setup. */
public sealed interface SetupOutcome {
  /** Calls the function that fits. */
  <T> T match(Function<Done, T> done, Function<Refused, T> refused);

  /** Nothing was changed: there is no such mailbox. */
  static Refused unknown(MailboxName mailbox) {
    return new Refused(
        "mailbox",
        SetupSentence.NOBODY_SETS_UP.with(mailbox),
        SetupSentence.CHECK_OR_SET_UP.with());
  }

  /** Nothing was changed: the settings are locked while mail is being logged. */
  static Refused locked(String setting) {
    return new Refused(
        setting, SetupSentence.LOCKED_WHILE_ON.with(), SetupSentence.STOP_FIRST.with());
  }

  /** Nothing was changed: somebody else was faster. */
  static Refused overtaken() {
    return new Refused("version", SetupSentence.OVERTAKEN.with(), SetupSentence.LOOK_AGAIN.with());
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
   * @param seen why, as a half sentence
   * @param advice what to do, as a sentence
   */
  record Refused(String setting, Phrase seen, Phrase advice) implements SetupOutcome {
    /** In the words of others. */
    public Refused(String setting, String reason, String remedy) {
      this(setting, Phrase.foreign(reason), Phrase.foreign(remedy));
    }

    /** The refusal that a broken port amounts to. */
    public static Refused because(String setting, Problem problem) {
      return new Refused(setting, problem.seen(), problem.advice());
    }

    /** Why, in English. */
    public String reason() {
      return seen.toString();
    }

    /** What to do, in English. */
    public String remedy() {
      return advice.toString();
    }

    @Override
    public <T> T match(Function<Done, T> done, Function<Refused, T> refused) {
      return refused.apply(this);
    }

    /** All of it. */
    public Phrase told() {
      return SetupSentence.REFUSED_SETTING.with(setting, seen, advice);
    }

    @Override
    public String toString() {
      return told().toString();
    }
  }
}
