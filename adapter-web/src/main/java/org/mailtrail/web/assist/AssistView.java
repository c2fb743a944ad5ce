package org.mailtrail.web.assist;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.mailflow.Drift;
import org.mailtrail.application.port.health.PassAtWork;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.setup.check.Check;

/**
 * One step of assisted setup.
 *
 * @param setup what is set so far
 * @param step which step, 1 to 6
 * @param problem what was refused; empty when nothing was
 * @param redirectUrl with which the form begins
 * @param found what the step itself has to show
 */
public record AssistView(
    MailboxSetup setup, int step, String problem, URI redirectUrl, Found found) {
  /** The last step. */
  public static final int LAST = 6;

  /**
   * What a step has to show; empty in the others.
   *
   * @param script the PowerShell
   * @param drifts how the mail flow rules differ; absent until they were pasted
   * @param checks what was checked
   * @param signIn how far the sign-in is
   * @param passes what the passes did: the one that runs, and those that have ended
   */
  public record Found(
      String script,
      Optional<List<Drift>> drifts,
      List<Check> checks,
      SignInState signIn,
      Passes passes) {
    /** The same with rules that were compared. */
    Found withDrifts(List<Drift> compared) {
      return new Found(script, Optional.of(compared), checks, signIn, passes);
    }

    /** The same with checks. */
    Found withChecks(List<Check> made) {
      return new Found(script, drifts, made, signIn, passes);
    }
  }

  /**
   * Passes.
   *
   * @param running the one at work
   * @param ended those that have ended, newest first
   */
  public record Passes(Optional<PassAtWork> running, List<PassReport> ended) {
    /** Copies the list. */
    public Passes {
      ended = List.copyOf(ended);
    }
  }

  /** Its name. */
  public String name() {
    return setup.name().value();
  }

  /** The address of a step. */
  public String at(int other) {
    return "/mailboxes/" + name() + "/assist?step=" + other;
  }

  /** Where to go on: the first step that has not got what it needs. */
  static int next(MailboxSetup setup) {
    if (setup.enabled()) {
      return LAST;
    }
    return setup.account().missing().isEmpty() ? 4 : 2;
  }
}
