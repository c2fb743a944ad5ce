package org.mailtrail.web.api;

import java.util.List;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.domain.opportunity.Stage;
import org.mailtrail.web.api.shape.SalesShapes;
import org.mailtrail.web.endpoint.ApiEndpoint;
import org.mailtrail.web.endpoint.Call;
import org.mailtrail.web.shape.Shapes;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Route;

/** The sales cycle. */
final class StagesApi {
  private final Mailtrail mailtrail;

  StagesApi(Mailtrail mailtrail) {
    this.mailtrail = mailtrail;
  }

  List<Route> routes() {
    return List.of(
        ApiEndpoint.get("/stages", Admission.VIEWER)
            .does("listStages", "Lists the stages of the sales cycle, in order.")
            .answers(SalesShapes.STAGES, call -> stages()),
        ApiEndpoint.post("/stages", Admission.ADMIN)
            .does("setUpStages", "Puts these stages in the place of all that were set up.")
            .needs("stages", Shapes.many(SalesShapes.STAGE), "The stages, in order.")
            .answers(SalesShapes.STAGES, this::replaced));
  }

  private List<Stage> stages() {
    return mailtrail.storage().keptByHand().stages().all();
  }

  private List<Stage> replaced(Call call) {
    List<Stage> wanted =
        call.sent().objects("stages").stream()
            .map(
                stage ->
                    call.read(
                        "stages",
                        stage,
                        one ->
                            new Stage(
                                one.text("code").orElse(""),
                                one.text("name").orElse(""),
                                one.whole("chance").orElse(0))))
            .toList();
    return call.done(mailtrail.sales().stages().setUp(wanted, call.who()));
  }
}
