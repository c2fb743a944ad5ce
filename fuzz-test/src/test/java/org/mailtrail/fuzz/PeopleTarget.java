package org.mailtrail.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.people.PeopleDesk;
import org.mailtrail.formats.csv.CsvSource;
import org.mailtrail.formats.people.PeopleFileException;
import org.mailtrail.formats.people.PeopleReader;

/** Files of people: read with every good row of them, or refused with the line of the bad one. */
final class PeopleTarget implements Target {
  private static final List<String> ROWS =
      List.of(
          "CT2,\"Whitfield,"
              + " Ann\",ann@fabrikam.example,Fabrikam,a2@x.example,2026-01-01,2026-12-31,no,",
          "CT3,Bob,\"b@y.example; c@y.example\",\"North \"\"W\"\"\",,,,,true",
          "CT4,,,,,,,,",
          "=\"0042\",Jürgen,j@straße.example,,,,,yes,1");
  private static final String HEADER =
      "number,name,email,company,email2,valid_from,valid_to,blocked,privacy_blocked";

  @Override
  public void read(Draw draw) {
    String victim = draw.mutated(draw.one(ROWS));
    String header = draw.chance(95) ? HEADER : draw.mutated(HEADER);
    String file =
        header
            + "\r\nFIRST,First,first@neighbour.example,,,,,,\r\n"
            + victim
            + "\r\nLAST,Last,last@neighbour.example,,,,,,\r\n";
    try {
      PeopleDesk.People people =
          new PeopleReader()
              .read(
                  Optional.empty(),
                  Optional.of(CsvSource.of("c.csv", file.getBytes(StandardCharsets.UTF_8))));
      assertThat(people.contacts())
          .as(file)
          .extracting(contact -> contact.number().value())
          .contains("FIRST", "LAST");
    } catch (PeopleFileException refused) {
      assertThat(refused.problems())
          .as(file)
          .isNotEmpty()
          .allMatch(line -> line.matches("(?s)(c\\.csv|… and ).*"));
      if (header.equals(HEADER)) {
        assertThat(refused.problems()).as(file).noneMatch(line -> line.startsWith("c.csv:2:"));
      }
    }
  }
}
