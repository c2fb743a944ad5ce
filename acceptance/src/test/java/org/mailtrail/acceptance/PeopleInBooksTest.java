package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.People;
import org.mailtrail.application.port.people.PeopleDirectory.ContactSearch;
import org.mailtrail.application.port.people.PeopleNames;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.formats.people.PeopleFileException;
import org.mailtrail.formats.people.PeopleFiles;

/**
 * Files of people as other programs write them, brought into each database: what is read back is
 * what the table says, and of a refused file nothing is there.
 */
class PeopleInBooksTest {
  private static final Path OWN = Path.of("../formats/src/test/resources/people");
  private static final String REFUSED = "refused: ";

  private static final Map<Databases, Engine> OPEN = new EnumMap<>(Databases.class);

  @TempDir private static Path folder;

  @AfterAll
  static void close() {
    OPEN.values().forEach(Engine::close);
  }

  private record Scene(Databases database, Path file, String encoding, String expected) {
    @Override
    public String toString() {
      return database + " " + file.getFileName() + " " + encoding;
    }
  }

  static Stream<Scene> scenes() throws IOException {
    List<Scene> scenes = new ArrayList<>();
    for (String line : Files.readAllLines(OWN.resolve("expected.tsv")).stream().skip(1).toList()) {
      String[] cells = line.split("\t", -1);
      for (Databases database : Databases.values()) {
        scenes.add(new Scene(database, OWN.resolve(cells[0]), cells[1], cells[2]));
      }
    }
    return scenes.stream();
  }

  private static People people(Databases database) {
    return OPEN.computeIfAbsent(database, PeopleInBooksTest::books).mailtrail().people();
  }

  private static Engine books(Databases database) {
    Map<String, String> settings = new TreeMap<>(database.fresh(folder));
    settings.put("mailtrail.home", folder.toString());
    Configuration set = Configuration.read(Optional.empty(), Map.of());
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      set = set.with(setting.getKey(), setting.getValue());
    }
    return Engine.start(set, Clock.systemUTC());
  }

  /** Those whom the file names as they are in the books afterwards, or what the refusal says. */
  private static String brought(Databases database, Path file, String encoding) {
    People people = people(database);
    List<Contact> before = all(people);
    try {
      new PeopleFiles(people.register(), people.unitOfWork())
          .reading(Charset.forName(encoding), List.of())
          .read(Optional.empty(), Optional.of(file));
    } catch (PeopleFileException refused) {
      assertThat(all(people)).isEqualTo(before);
      return REFUSED + refused.getMessage();
    }
    return all(people).stream().map(PeopleInBooksTest::told).collect(Collectors.joining(" "));
  }

  private static List<Contact> all(People people) {
    return people.find().contacts(ContactSearch.all(), Optional.empty(), 100).found();
  }

  private static String told(Contact contact) {
    return Stream.of(
            contact.number(),
            contact.name(),
            contact.company(),
            contact.standing(),
            contact.addresses().stream()
                .map(address -> address.address().toString())
                .collect(Collectors.joining(",")))
        .map(String::valueOf)
        .collect(Collectors.joining("/"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenes")
  void what_stands_in_a_file_stands_in_the_books(Scene scene) {
    String brought = brought(scene.database(), scene.file(), scene.encoding());
    if (scene.expected().startsWith(REFUSED)) {
      assertThat(brought)
          .startsWith(REFUSED)
          .contains(scene.expected().substring(REFUSED.length()));
    } else {
      assertThat(brought.split(" (?=CT)")).contains(scene.expected().split(" (?=CT)"));
    }
  }

  @ParameterizedTest
  @CsvSource({"number,CT1,''", "email,ann@x.example,@y.example"})
  void what_is_too_long_to_find_anybody_is_refused_with_its_place(
      String column, String asIs, String end) throws IOException {
    Path file = withOneLong(asIs, "x".repeat(3_000) + end);
    for (Databases database : Databases.values()) {
      assertThat(brought(database, file, "UTF-8"))
          .as(database.name())
          .startsWith(REFUSED)
          .contains("long.csv:3: column " + column);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ann", "Fabrikam"})
  void the_longest_name_is_kept_whole(String replaced) throws IOException {
    String longest =
        IntStream.range(0, PeopleNames.LONGEST) // nothing that an index could pack
            .mapToObj(number -> Integer.toString(number * number % 7_919, 36))
            .collect(Collectors.joining())
            .substring(0, PeopleNames.LONGEST);
    for (Databases database : Databases.values()) {
      assertThat(brought(database, withOneLong(replaced, longest), "UTF-8"))
          .as(database.name())
          .contains("/" + longest + "/");
    }
  }

  private Path withOneLong(String replaced, String longest) throws IOException {
    String row = "CT1,Ann,Fabrikam,ann@x.example".replace(replaced, longest);
    return Files.writeString(
        folder.resolve("long.csv"),
        "number,name,company,email\nCT0,Zoe,Z,zoe@x.example\n" + row + "\n");
  }
}
