package org.mailtrail.formats.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.people.PeopleRegister;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.Salesperson;

class PeopleFilesTest {
  private static final String HEADER = "number,name,email,company,blocked,privacy_blocked\r\n";

  @TempDir private Path folder = Path.of("");
  private final Register register = new Register();
  private final PeopleFiles files = new PeopleFiles(register, new AtOnce());

  /** Does what it is given. */
  private static final class AtOnce implements UnitOfWork {
    @Override
    public <T> T run(Supplier<T> work) {
      return work.get();
    }
  }

  /** Remembers what it is given. */
  private static final class Register implements PeopleRegister {
    private final List<Salesperson> salespeople = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();

    @Override
    public Changes putSalespeople(Collection<Salesperson> people) {
      salespeople.addAll(people);
      return new Changes(people.size(), 0, 0);
    }

    @Override
    public Changes putContacts(Collection<Contact> people) {
      contacts.addAll(people);
      return new Changes(people.size(), 0, 0);
    }

    @Override
    public Headcount headcount() {
      return new Headcount(salespeople.size(), contacts.size());
    }
  }

  private Path file(String content) {
    return file(content, StandardCharsets.UTF_8);
  }

  private Path file(String content, Charset charset) {
    return file(content.getBytes(charset));
  }

  private Path file(byte[] content) {
    try {
      return Files.write(folder.resolve("contacts.csv"), content);
    } catch (IOException unwritable) {
      throw new java.io.UncheckedIOException(unwritable);
    }
  }

  private Path handedOver(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PeopleFilesTest.class.getResourceAsStream("/people/" + name))) {
      return file(in.readAllBytes());
    }
  }

  private List<Contact> contacts(Path file) {
    return contacts(files, file);
  }

  private List<Contact> contacts(PeopleFiles reader, Path file) {
    register.contacts.clear();
    reader.read(Optional.empty(), Optional.of(file));
    return List.copyOf(register.contacts);
  }

  private String refusal(Path file) {
    return refusal(Optional.empty(), Optional.of(file));
  }

  private String refusal(Optional<Path> salespeople, Optional<Path> contacts) {
    String[] said = {""};
    assertThatThrownBy(() -> files.read(salespeople, contacts))
        .isInstanceOf(PeopleFileException.class)
        .satisfies(failure -> said[0] = String.valueOf(failure.getMessage()));
    assertThat(said[0]).endsWith("Nothing was imported.");
    assertThat(register.headcount()).isEqualTo(new PeopleRegister.Headcount(0, 0));
    return said[0].replace(folder + "/", "");
  }

  private List<String> problems(Path file) {
    String said = refusal(file);
    return said.lines().limit(said.lines().count() - 1).toList();
  }

  private static List<String> addresses(Contact contact) {
    return contact.addresses().stream()
        .map(ContactAddress::address)
        .map(EmailAddress::toString)
        .toList();
  }

  @Test
  void what_is_not_in_utf_8_is_refused_with_its_place_and_read_in_the_encoding_that_is_named()
      throws IOException {
    Path file = handedOver("20-csv-windows1252.csv");

    assertThat(refusal(file))
        .contains("contacts.csv:2: column name:", "contacts.csv:2: column company:")
        .contains("--encoding windows-1252");
    PeopleFiles western = files.reading(Charset.forName("windows-1252"), List.of());
    assertThat(contacts(western, file))
        .extracting(Contact::name, Contact::company)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Jürgen Größe", "Müller & Söhne GmbH"));
  }

  @Test
  void a_character_that_an_earlier_program_has_lost_is_refused_too() {
    assertThat(refusal(file(HEADER + "CT1,J\uFFFDrgen,a@fabrikam.example,,,\r\n")))
        .contains("contacts.csv:2: column name:");
  }

  @Test
  void semicolons_and_tabs_separate_as_well() throws IOException {
    assertThat(contacts(handedOver("21-csv-semicolon.csv")))
        .extracting(Contact::company)
        .containsExactly("Fabrikam");
    assertThat(contacts(file("number\tname\temail\nCT1\tAnn, Ltd\ta@b.example\n")))
        .extracting(Contact::name)
        .containsExactly("Ann, Ltd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;", "SEP=;", "\"sep=;\"", "sep=;;;;"})
  void excels_first_line_says_what_separates(String said) {
    assertThat(contacts(file(said + "\r\nnumber;name;email\r\nCT1;\"Ann; B\";a@b.example\r\n")))
        .extracting(Contact::name)
        .containsExactly("Ann; B");
  }

  @Test
  void invisible_characters_are_no_part_of_an_address_or_a_number() {
    assertThat(
            contacts(
                file(
                    HEADER
                        + "CT\u200B1,\u2060Ann\u00A0,\u202Aann@b.example\u202C;\u200Ba@b.example\u00A0,,,\r\n"
                        + "CT1,Ann,,,,\r\n")))
        .singleElement()
        .satisfies(
            contact -> {
              assertThat(contact.number().value()).isEqualTo("CT1");
              assertThat(contact.name()).isEqualTo("Ann");
              assertThat(addresses(contact)).containsExactly("ann@b.example", "a@b.example");
            });
  }

  @Test
  void what_surrounds_an_address_is_no_part_of_it() throws IOException {
    assertThat(contacts(handedOver("25-csv-invisible.csv")))
        .flatExtracting(PeopleFilesTest::addresses)
        .containsExactly(
            "ann@fabrikam.example",
            "bob@northwind.example",
            "eve@tailspin.example",
            "max@adatum.example",
            "quo@adatum.example",
            "shy.person@adatum.example");
  }

  @Test
  void lines_without_anybody_are_passed_over() throws IOException {
    assertThat(contacts(handedOver("26-csv-emptylines.csv")))
        .extracting(contact -> contact.number().value())
        .containsExactly("CT1", "CT2");
  }

  @Test
  void a_row_with_too_few_or_too_many_columns_is_refused() throws IOException {
    assertThat(refusal(handedOver("28-csv-short-rows.csv")).lines())
        .anyMatch(line -> line.startsWith("contacts.csv:2: column company: is missing"))
        .anyMatch(line -> line.startsWith("contacts.csv:3: column 5: \"wind\" has no name"));
  }

  @Test
  void empty_columns_behind_the_last_are_no_fault() {
    assertThat(contacts(file("number,name,email,,\r\nCT1,Ann,a@b.example,,\r\n"))).hasSize(1);
    assertThat(contacts(file("number,name,email\r\nCT1,Ann,a@b.example,,\r\n"))).hasSize(1);
  }

  @Test
  void a_privacy_block_counts_in_whichever_row_it_stands() throws IOException {
    assertThat(contacts(handedOver("32-csv-standing.csv")))
        .singleElement()
        .satisfies(
            contact -> {
              assertThat(contact.standing()).isEqualTo(Contact.Standing.PRIVACY_BLOCKED);
              assertThat(addresses(contact))
                  .containsExactly("ann@fabrikam.example", "ann2@fabrikam.example");
            });
    assertThat(
            contacts(
                file(
                    HEADER
                        + "CT1,,,,true,\r\n"
                        + "CT1,,a@b.example,,,true\r\n"
                        + "CT1,Ann,,Fabrikam,true,\r\n")))
        .singleElement()
        .satisfies(
            contact -> {
              assertThat(contact.standing()).isEqualTo(Contact.Standing.PRIVACY_BLOCKED);
              assertThat(contact.name()).isEqualTo("Ann");
              assertThat(contact.company()).isEqualTo("Fabrikam");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name|Ann,a@b.example,Fabrikam,,|Bob,a@b.example,Fabrikam,,",
        "company|Ann,a@b.example,Fabrikam,,|Ann,a@b.example,Fabrikam Ltd,,",
        "blocked|Ann,a@b.example,Fabrikam,false,|Ann,a@b.example,Fabrikam,true,",
        "privacy_blocked|Ann,a@b.example,,,yes|Ann,a@b.example,,,no"
      })
  void rows_that_contradict_each_other_are_refused_with_both_lines(String rows) {
    String[] parts = rows.split("\\|", -1);
    String file = HEADER + "CT1," + parts[1] + "\r\nCT2,,,,,\r\nCT1," + parts[2] + "\r\n";

    assertThat(refusal(file(file)))
        .contains("contacts.csv:4: column " + parts[0] + ": ", "contradicts", "in line 2");
  }

  @Test
  void a_salesperson_called_differently_in_two_rows_is_refused() {
    assertThat(
            refusal(
                Optional.of(file("code,name,email\nJR,John,j@c.example\nJR,Jim,k@c.example\n")),
                Optional.empty()))
        .contains("contacts.csv:3: column name: \"Jim\" contradicts \"John\" in line 2");
  }

  @Test
  void an_empty_file_and_one_with_nobody_in_it_are_refused() throws IOException {
    assertThat(refusal(handedOver("33-csv-empty.csv"))).contains("contacts.csv:1: is empty");
    assertThat(refusal(file("\uFEFF\r\n\r\n"))).contains("contacts.csv:1: is empty");
    assertThat(refusal(file("sep=;\r\n"))).contains("contacts.csv:1: is empty");
    assertThat(refusal(file(HEADER))).contains("nobody below it");
    assertThat(refusal(file(HEADER + ",,,,,\r\n\r\n"))).contains("nobody below it");
  }

  @Test
  void a_quote_that_is_not_closed_swallows_nothing() throws IOException {
    assertThat(refusal(handedOver("36-csv-unclosed.csv")))
        .contains("contacts.csv:2: column name: a quote is not closed");
    assertThat(refusal(file(HEADER + "CT1,Ann,a@b.example,Fabrikam,,\"false")))
        .contains("contacts.csv:2: column privacy_blocked: a quote is not closed");
    assertThat(refusal(file(HEADER + "CT1,\"Ann\" B,a@b.example,,,\r\nCT2,Bob,nobody,,,\r\n")))
        .contains("contacts.csv:2: column name:", "contacts.csv:3: column email:");
    assertThat(refusal(file("number,\"name,email\r\nCT1,Ann,a@b.example\r\n")))
        .contains("contacts.csv:1:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CT1,\"Ann\nLee\",a@b.example,Fabrikam,,",
        "CT1,Ann,a@b.example,\"Fabrikam\nBox 1\n\nSeattle, WA\",,",
        "CT1,\"Ann\nLee\",a@b.example,\"Fabrikam \"\"F\"\"\nBox 1\",,",
      })
  void a_value_over_several_lines_is_one_problem_and_what_follows_is_read(String row) {
    long last = 2 + row.chars().filter(c -> c == '\n').count();
    for (String end : List.of("\n", "\r\n", "\r")) {
      String text = HEADER + row + "\nCT2,Bob,nobody,,,\n";
      assertThat(problems(file(text.replace("\r\n", "\n").replace("\n", end))))
          .satisfiesExactly(
              first ->
                  assertThat(first)
                      .contains("contacts.csv:2: column ")
                      .contains("the value goes on to line " + last),
              next -> assertThat(next).contains("contacts.csv:" + (last + 1) + ": column email:"));
    }
  }

  @Test
  void a_quote_that_is_never_closed_is_one_problem_wherever_another_quote_stands() {
    assertThat(
            problems(
                file(
                    HEADER
                        + "CT1,\"Ann,a@b.example,,,\nCT2,Bob,nobody,,,\n"
                        + "CT3,\"Cid\",c@b.example,,,\nCT4,Dee,nowhere,,,\n")))
        .satisfiesExactly(
            quote -> assertThat(quote).contains("contacts.csv:2: column name: a quote"),
            bob -> assertThat(bob).contains("contacts.csv:3: column email:"),
            dee -> assertThat(dee).contains("contacts.csv:5: column email:"));
  }

  @Test
  void a_name_of_a_column_over_several_lines_is_one_problem() {
    assertThat(problems(file("number,\"na\nme\",email\nCT1,Ann,a@b.example\n")))
        .singleElement()
        .asString()
        .contains("contacts.csv:1: column 2: a quote is not closed");
  }

  @Test
  void quotes_inside_of_values_are_read() {
    assertThat(contacts(file(HEADER + "CT1,\"Ann \"\"A\"\", B\",a@b.example,F \"x\",,\n")))
        .extracting(Contact::name, Contact::company)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Ann \"A\", B", "F \"x\""));
  }

  @Test
  void a_number_that_no_database_keeps_or_that_a_spreadsheet_has_shortened_is_refused()
      throws IOException {
    assertThat(refusal(handedOver("38-csv-longnumber.csv")))
        .contains("contacts.csv:2: column number:", "has 120 characters; 100 at most");
    assertThat(refusal(file(HEADER + "\"1,23E+11\",Ann,,,,\r\n4.5e7,Bob,,,,\r\n")))
        .contains("contacts.csv:2: column number: \"1,23E+11\"", "contacts.csv:3:", "shortened");
    assertThat(contacts(file(HEADER + "X".repeat(100) + ",Ann,,,,\r\n"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
  void a_byte_order_mark_tells_the_encoding(String charset) {
    String content = "\uFEFF" + HEADER + "CT1,Jürgen 中,a@b.example,Größe,,\r\n";

    assertThat(contacts(file(content, Charset.forName(charset))))
        .extracting(Contact::name)
        .containsExactly("Jürgen 中");
  }

  @Test
  void utf_16_without_its_mark_and_workbooks_are_named() {
    assertThat(refusal(file(HEADER + "CT1,Ann,a@b.example,,,\n", StandardCharsets.UTF_16LE)))
        .contains("contacts.csv:1:");
    assertThat(refusal(file("PK\u0003\u0004\u0000\u0000\n\u0001"))).contains("is a workbook");
  }

  @Test
  void columns_that_are_unknown_or_there_twice_are_refused_unless_they_are_to_be_ignored() {
    Path file = file("Number,NAME, E-mail ,phone,email,Privacy Blocked\r\nCT1,Ann,,1,,true\r\n");

    assertThat(refusal(file))
        .contains("contacts.csv:1: 2 columns are not known: \"e_mail\", \"phone\"");
    PeopleFiles ignoring = files.reading(StandardCharsets.UTF_8, List.of("Phone", "e-mail"));
    assertThat(contacts(ignoring, file))
        .extracting(Contact::standing)
        .containsExactly(Contact.Standing.PRIVACY_BLOCKED);
    register.contacts.clear();
    assertThat(refusal(file("number,name,email,email\r\nCT1,Ann,,\r\n")))
        .contains("contacts.csv:1: column \"email\" is there twice");
  }

  @Test
  void a_header_row_that_lacks_columns_is_told_which() {
    assertThat(refusal(file("code;name;email\r\nJR;John;j@c.example\r\n")))
        .contains("contacts.csv:1: the header row lacks number", "\"code\" is not known");
  }

  @Test
  void control_characters_are_refused_and_never_shown() {
    assertThat(refusal(file(HEADER + "CT1,A\u0000n\u001B[2J,a@b.example,,,\r\n")))
        .contains("contacts.csv:2: column name:", "\\u0000", "U+0000")
        .doesNotContain("\u001B");
  }

  @Test
  void a_line_without_end_is_refused_and_the_next_one_is_read() {
    String huge = "x".repeat(100_001);

    assertThat(refusal(file(HEADER + "CT1," + huge + ",a@b.example,,,\nCT2,Bob,nobody,,,\n")))
        .contains("contacts.csv:2: is longer than 100000 characters", "contacts.csv:3:");
  }

  @Test
  void days_and_flags_that_are_none_are_refused() {
    Path file =
        file(
            """
            number,name,email,valid_from,valid_to,blocked
            CT1,Ann,a@b.example,24/11/2026,,
            CT2,Bob,b@b.example,2026-11-24,2026-11-23,
            CT3,Cid,c@b.example,,,MAYBE
            """);

    assertThat(refusal(file))
        .contains("contacts.csv:2: column valid_from: \"24/11/2026\" is no day")
        .contains("contacts.csv:3: column valid_to: 2026-11-23 is before valid_from")
        .contains("contacts.csv:4: column blocked: \"MAYBE\" is neither true nor false");
  }

  @Test
  void everything_wrong_in_both_files_is_told_at_once_up_to_a_bound() throws IOException {
    Path salespeople =
        Files.writeString(folder.resolve("s.csv"), "code,name,email\n,John,nobody\n");
    String rows =
        IntStream.range(0, 100)
            .mapToObj(n -> "CT" + n + ",Ann,nobody,,,\n")
            .collect(Collectors.joining());

    assertThat(refusal(Optional.of(salespeople), Optional.of(file(HEADER + rows))))
        .contains("s.csv:2: column code: is empty", "s.csv:2: column email:")
        .contains("contacts.csv:2:", "contacts.csv:49:", "… and 52 more")
        .doesNotContain("contacts.csv:51:");
  }

  @Test
  void a_file_that_is_not_there_is_told() {
    assertThat(refusal(folder.resolve("none.csv"))).contains("none.csv: cannot be read");
  }

  @Test
  void lines_end_in_every_usual_way_and_the_last_one_needs_no_end() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      assertThat(contacts(file("number,name,email" + end + "CT1,Ann,a@b.example" + end + "CT2,,")))
          .hasSize(2);
    }
  }
}
