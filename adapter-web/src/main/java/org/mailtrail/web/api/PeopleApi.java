package org.mailtrail.web.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.people.PeopleDesk;
import org.mailtrail.application.people.PeopleDifferences;
import org.mailtrail.formats.csv.CsvSource;
import org.mailtrail.formats.people.PeopleFileException;
import org.mailtrail.formats.people.PeopleReader;
import org.mailtrail.web.api.shape.PeopleShapes;
import org.mailtrail.web.endpoint.ApiEndpoint;
import org.mailtrail.web.endpoint.Call;
import org.mailtrail.web.shape.FieldShapes;
import org.mailtrail.web.shape.Shapes;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Route;

/** Files of people: previewed and taken in. */
final class PeopleApi {
  private static final int LARGEST_FILE = 25_000_000;

  private final Mailtrail mailtrail;

  PeopleApi(Mailtrail mailtrail) {
    this.mailtrail = mailtrail;
  }

  List<Route> routes() {
    return List.of(
        files("preview")
            .does("previewPeople", "Tells what taking files of people in would come to.")
            .answers(
                PeopleShapes.DIFFERENCES, call -> mailtrail.people().preview().preview(read(call))),
        files("import")
            .does(
                "importPeople",
                "Takes files of people in: all of them or, if one is wrong, nobody.")
            .takes(
                "wantedAgain",
                Shapes.flag(),
                "Contacts whose address was erased are wanted again, for mail after today.")
            .answers(PeopleShapes.DIFFERENCES, this::taken));
  }

  private static ApiEndpoint files(String act) {
    return ApiEndpoint.post("/people/" + act, Admission.ADMIN)
        .upTo(LARGEST_FILE)
        .takes("salespeople", Shapes.text(), "A CSV file of salespeople, as text.")
        .takes("contacts", Shapes.text(), "A CSV file of contacts, as text.")
        .takes("ignored", Shapes.many(FieldShapes.NAME), "Columns that are passed over.");
  }

  private PeopleDesk.People read(Call call) {
    if (call.sent().text("contacts").or(() -> call.sent().text("salespeople")).isEmpty()) {
      throw call.wrong("contacts");
    }
    try {
      return new PeopleReader()
          .reading(StandardCharsets.UTF_8, call.sent().texts("ignored"))
          .read(source(call, "salespeople"), source(call, "contacts"));
    } catch (PeopleFileException wrong) {
      throw call.trouble(
          422,
          "people-unusable",
          String.join(" ", wrong.problems().stream().limit(20).toList()),
          call.visit().say("api.people.remedy"));
    }
  }

  private static Optional<CsvSource> source(Call call, String name) {
    return call.sent()
        .text(name)
        .map(text -> CsvSource.of(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  private PeopleDifferences taken(Call call) {
    PeopleDesk.People people = read(call);
    if (call.sent().flag("wantedAgain").orElse(false)) {
      mailtrail.people().wantAgain().want(people.contactAddresses(), call.who());
    }
    return call.done(mailtrail.people().take().take(people, call.who()));
  }
}
