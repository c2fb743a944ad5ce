package org.mailtrail.cli.unmatched;

import org.mailtrail.application.unmatched.Assigned;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.option.Shared;

/** Tells what became of messages that were assigned. */
final class AssignedTold {
  private AssignedTold() {}

  /**
   * Tells it.
   *
   * @return the exit code
   */
  static int tell(Assigned assigned) {
    Terminal terminal = Shared.terminal();
    terminal.say("Messages logged: " + assigned.logged());
    assigned
        .replies()
        .forEach(
            (ref, reply) ->
                reply.match(
                    entries -> true,
                    refusal -> {
                      terminal.say(Written.of(ref) + ": not done: " + refusal);
                      return false;
                    }));
    assigned.notFiled().forEach(terminal::say);
    return assigned.logged() == assigned.replies().size() ? Shared.OK : Shared.PERSON_MUST_ACT;
  }
}
