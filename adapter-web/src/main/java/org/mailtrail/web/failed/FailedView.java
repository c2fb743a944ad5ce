package org.mailtrail.web.failed;

import org.mailtrail.application.failed.FailedThing;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.web.look.Frame;

/** What failed, in the visitor's words. */
public final class FailedView {
  private FailedView() {}

  /** How much of it there is; empty where that is not counted. */
  public static String times(Frame frame, FailedThing thing) {
    long times = thing.extent().times();
    if (times == 0) {
      return "";
    }
    return switch (thing.kind()) {
      case QUARANTINED, SET_ASIDE -> frame.say("failed.messages", times);
      case JOB -> frame.say("failed.passes", times);
      case WEBHOOK -> frame.say("failed.deliveries", times);
      case EVENT -> frame.say("failed.events", times);
      case SECRET -> "";
    };
  }

  /** What is wrong; what servers and receivers said, as they said it. */
  public static Phrase seen(FailedThing thing) {
    return thing
        .trouble()
        .map(trouble -> trouble.symptom().seen())
        .orElseGet(() -> thing.matter().seen());
  }

  /** What to do; of troubles as health says it. */
  public static String remedy(Frame frame, FailedThing thing) {
    return switch (thing.kind()) {
      case QUARANTINED -> frame.say("failed.mend");
      case WEBHOOK -> frame.say("failed.resend");
      case EVENT -> frame.say("failed.lost");
      case JOB, SECRET, SET_ASIDE ->
          thing
              .trouble()
              .map(trouble -> frame.say(trouble.symptom().advice()))
              .orElseGet(() -> thing.matter().remedy());
    };
  }
}
