package org.mailtrail.web.people;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.people.PeopleDesk;
import org.mailtrail.application.people.PeopleDifferences;
import org.mailtrail.application.people.PeopleDifferences.Difference;
import org.mailtrail.formats.csv.CsvSource;
import org.mailtrail.formats.people.PeopleFileException;
import org.mailtrail.formats.people.PeopleReader;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.QueryReader;
import org.mailtrail.web.site.RefusalWords;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** Takes people in from files: first a preview, which writes nothing, and then what it showed. */
public final class ImportPages {
  private static final int LARGEST = 12_000_000;
  private static final int SHOWN = 200;
  private static final int UNUSABLE = 422;

  private final Mailtrail mailtrail;
  private final PendingImports pending;

  /** The pages over these people. */
  public ImportPages(Mailtrail mailtrail) {
    this.mailtrail = mailtrail;
    this.pending = new PendingImports(mailtrail.clock());
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/people/import", Admission.ADMIN, visit -> ask(visit, 200, List.of())),
        Route.post("/people/import", Admission.ADMIN, this::preview),
        Route.post("/people/import/take", Admission.ADMIN, this::take));
  }

  private static Reply ask(Visit visit, int status, List<String> problems) {
    return new Reply.Page(
        status,
        "people-import",
        Map.of("problems", problems, "done", visit.query("done").orElse("")));
  }

  private Reply preview(Visit visit) {
    Optional<byte[]> salespeople = visit.file("salespeople", LARGEST);
    Optional<byte[]> contacts = visit.file("contacts", LARGEST);
    List<String> problems = new ArrayList<>();
    if (salespeople.isEmpty() && contacts.isEmpty()) {
      problems.add(visit.say("import.nothing"));
    }
    if (isTooLarge(salespeople) || isTooLarge(contacts)) {
      problems.add(visit.say("import.too-large", LARGEST / 1_000_000));
    }
    return problems.isEmpty()
        ? preview(visit, salespeople, contacts)
        : ask(visit, UNUSABLE, problems);
  }

  private static boolean isTooLarge(Optional<byte[]> file) {
    return file.filter(bytes -> bytes.length > LARGEST).isPresent();
  }

  private Reply preview(Visit visit, Optional<byte[]> salespeople, Optional<byte[]> contacts) {
    try {
      PeopleDesk.People people =
          new PeopleReader()
              .reading(charset(visit), visit.field("ignored").stream().toList())
              .read(
                  salespeople.map(bytes -> CsvSource.of(visit.say("import.salespeople"), bytes)),
                  contacts.map(bytes -> CsvSource.of(visit.say("import.contacts"), bytes)));
      return shown(visit, people);
    } catch (PeopleFileException wrong) {
      return ask(visit, UNUSABLE, wrong.problems());
    }
  }

  private static Charset charset(Visit visit) {
    return new QueryReader(visit)
            .sent("encoding", List.of("utf-8", "windows-1252"))
            .filter("windows-1252"::equals)
            .isPresent()
        ? Charset.forName("windows-1252")
        : StandardCharsets.UTF_8;
  }

  private Reply shown(Visit visit, PeopleDesk.People people) {
    PeopleDifferences differences = mailtrail.people().preview().preview(people);
    String ticket = differences.isEmpty() ? "" : pending.keep(visit.who(), people);
    return new Reply.Page(
        200,
        "people-preview",
        Map.of(
            "differences", differences,
            "added", first(differences.added()),
            "changed", first(differences.changed()),
            "ticket", ticket,
            "wanted", isWantedAgain(visit)));
  }

  private static List<Difference> first(List<Difference> all) {
    return all.stream().limit(SHOWN).toList();
  }

  private Reply take(Visit visit) {
    return pending
        .take(visit.field("ticket").orElse(""), visit.who())
        .map(people -> take(visit, people))
        .orElseGet(() -> ask(visit, UNUSABLE, List.of(visit.say("import.over"))));
  }

  private static boolean isWantedAgain(Visit visit) {
    return visit.field("wanted").filter("yes"::equals).isPresent();
  }

  private Reply take(Visit visit, PeopleDesk.People people) {
    if (isWantedAgain(visit)) {
      mailtrail.people().wantAgain().want(people.contactAddresses(), visit.who());
    }
    return mailtrail
        .people()
        .take()
        .take(people, visit.who())
        .match(
            taken ->
                Reply.elsewhere(
                    "/people/import?done=" + (taken.added().size() + taken.changed().size())),
            refusal -> ask(visit, UNUSABLE, List.of(RefusalWords.of(visit, refusal))));
  }
}
