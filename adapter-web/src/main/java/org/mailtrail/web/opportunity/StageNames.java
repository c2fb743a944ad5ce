package org.mailtrail.web.opportunity;

import java.util.List;
import java.util.Locale;
import org.mailtrail.domain.opportunity.Stage;
import org.mailtrail.web.look.Frame;

/**
 * What the stages of the sales cycle are called.
 *
 * @param all those that are set up, in order
 */
public record StageNames(List<Stage> all) {
  /** Copies the list. */
  public StageNames {
    all = List.copyOf(all);
  }

  /** The name of the stage with this code: the usual ones in the visitor's language. */
  public String of(Frame frame, String code) {
    return all.stream()
        .filter(stage -> stage.code().equals(code))
        .findFirst()
        .map(
            stage ->
                Stage.standard().contains(stage)
                    ? frame.say("stage." + code.toLowerCase(Locale.ROOT))
                    : stage.name())
        .orElse(code);
  }
}
