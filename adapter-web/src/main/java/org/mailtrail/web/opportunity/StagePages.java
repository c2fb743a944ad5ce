package org.mailtrail.web.opportunity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.mailtrail.application.opportunity.SetUpStages;
import org.mailtrail.domain.opportunity.Stage;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.RefusalWords;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** The stages of the sales cycle, as they are set up. */
public final class StagePages {
  private static final int CONFLICT = 409;

  private final SetUpStages setUp;
  private final Supplier<List<Stage>> stages;

  /**
   * The pages over these.
   *
   * @param stages those that are set up, in order
   */
  public StagePages(SetUpStages setUp, Supplier<List<Stage>> stages) {
    this.setUp = setUp;
    this.stages = stages;
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/stages", Admission.ADMIN, visit -> shown(200, lines(stages.get()), "")),
        Route.post("/stages", Admission.ADMIN, this::keep));
  }

  /**
   * One stage as it is typed.
   *
   * @param code what identifies it
   * @param name what people call it
   * @param chance in per cent
   */
  public record Line(String code, String name, String chance) {
    private boolean isBlank() {
      return code.isBlank() && name.isBlank();
    }

    private Stage stage() {
      return new Stage(code, name, Integer.parseInt(chance.strip()));
    }
  }

  private static List<Line> lines(List<Stage> stages) {
    return stages.stream()
        .map(stage -> new Line(stage.code(), stage.name(), String.valueOf(stage.chance())))
        .toList();
  }

  private static Reply shown(int status, List<Line> lines, String problem) {
    List<Line> all = new ArrayList<>(lines);
    all.add(new Line("", "", ""));
    all.add(new Line("", "", ""));
    return new Reply.Page(status, "stages", Map.of("lines", List.copyOf(all), "problem", problem));
  }

  private Reply keep(Visit visit) {
    List<Line> lines = typed(visit);
    try {
      return setUp
          .setUp(lines.stream().map(Line::stage).toList(), visit.who())
          .match(
              kept -> Reply.elsewhere("/stages"),
              refusal -> shown(CONFLICT, lines, RefusalWords.of(visit, refusal)));
    } catch (IllegalArgumentException unreadable) {
      return shown(CONFLICT, lines, visit.say("stages.unreadable"));
    }
  }

  private static List<Line> typed(Visit visit) {
    List<String> names = visit.fields("name");
    List<String> chances = visit.fields("chance");
    List<String> codes = visit.fields("code");
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < codes.size() && i < names.size() && i < chances.size(); i++) {
      Line line = new Line(codes.get(i).strip(), names.get(i).strip(), chances.get(i));
      if (!line.isBlank()) {
        lines.add(line);
      }
    }
    return lines;
  }
}
