package org.mailtrail.application.opportunity;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.opportunity.Stage;

/**
 * Sets up the stages of the sales cycle. Opportunities in a stage that is there no longer stay in
 * it until somebody moves them.
 */
public final class SetUpStages {
  /** So long a stage's name may be, in characters. */
  public static final int LONGEST_NAME = 100;

  private static final int MOST = 20;

  private final OpportunityDesk desk;

  /** Sets up at this desk. */
  public SetUpStages(OpportunityDesk desk) {
    this.desk = desk;
  }

  /**
   * Puts these in the place of those before.
   *
   * @param stages 1 to 20, in order, each code once
   * @param who who wants it
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public DeskAnswer<List<Stage>> setUp(List<Stage> stages, String who) {
    long different = stages.stream().map(Stage::code).distinct().count();
    if (stages.isEmpty() || stages.size() > MOST || different < stages.size()) {
      return DeskAnswer.refused(
          new Refusal(
              "stages-unusable",
              "a sales cycle has 1 to 20 stages, each with a code of its own",
              "Take out what is there twice."));
    }
    Optional<Refusal> tooLong =
        stages.stream().filter(SetUpStages::isTooLong).findFirst().map(SetUpStages::tooLong);
    if (tooLong.isPresent()) {
      return DeskAnswer.refused(tooLong.get());
    }
    desk.replaceStages(stages, Signature.of(who, SetUpStages.class));
    return DeskAnswer.done(List.copyOf(stages));
  }

  private static boolean isTooLong(Stage stage) {
    return stage.name().length() > LONGEST_NAME;
  }

  private static Refusal tooLong(Stage stage) {
    return new Refusal(
        "stage-name-too-long",
        "the name of the stage " + stage.code() + " is longer than " + LONGEST_NAME + " characters",
        "Shorten it.");
  }
}
