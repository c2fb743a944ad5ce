package org.mailtrail.formats.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.people.PeopleDesk;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;

/**
 * Files of people as careless programs write them: read to the last row, or refused with a place.
 * {@code ~} is a line break.
 */
class OddFilesTest {
  @TempDir private Path folder = Path.of("");

  private List<Contact> read(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("c.csv"), content);
    PeopleDesk.People people =
        new PeopleReader()
            .read(Optional.empty(), Optional.of(org.mailtrail.formats.csv.CsvSource.of(file)));
    return people.contacts();
  }

  private static byte[] bytes(String text, Charset charset) {
    return text.strip().translateEscapes().replace("~", "\r\n").getBytes(charset);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          sep with a tab|sep=\\t~number\\tname\\temail~CT1\\tAnn\\tann@x.example~CT2\\tBob\\tbob@y.example
          sep in capitals and quotes|"SEP=;"~number;name;email~CT1;Ann;ann@x.example~CT2;Bob;bob@y.example
          sep and semicolons behind|sep=;;;~number;name;email~CT1;Ann;ann@x.example~CT2;Bob;bob@y.example
          CR alone|number,name,email\\rCT1,Ann,ann@x.example\\rCT2,Bob,bob@y.example\\r
          mixed line ends|number,name,email\\nCT1,Ann,ann@x.example\\rCT2,Bob,bob@y.example~
          separators behind|number,name,email,,~CT1,Ann,ann@x.example,,~CT2,Bob,bob@y.example,,
          blank rows and commas alone|number,name,email~~CT1,Ann,ann@x.example~,,~ , , ~CT2,Bob,bob@y.example~~
          header in capitals with spaces|Number , NAME, Email~CT1,Ann,ann@x.example~CT2,Bob,bob@y.example
          all in quotes|"number","name","email"~"CT1","Ann","ann@x.example"~"CT2","Bob","bob@y.example"
          doubled quotes|number,name,email~CT1,"Ann ""A"" Lee",ann@x.example~CT2,Bob,bob@y.example
          quotes in the middle|number,name,email~CT1,Ann "A" Lee,ann@x.example~CT2,Bob,bob@y.example
          columns as Business Central names them|No.,Name,Company Name,E-Mail,E-Mail 2~CT1,Ann,A,ann@x.example,~CT2,Bob,B,bob@y.example,
          a no-break space in a name|number,name,email,privacy\240blocked~CT1,Ann,ann@x.example,~CT2,Bob,bob@y.example,no
          separators before the header|,,~~;;~number,name,email~CT1,Ann,ann@x.example~CT2,Bob,bob@y.example
          separators behind the header alone|number,name,email,,,~CT1,Ann,ann@x.example~CT2,Bob,bob@y.example
          formulas that keep zeros|number,name,email~="001",Ann,ann@x.example~"=\"\"002\"\"",="Bob",="bob@y.example"
          a byte-order mark in quotes|"\uFEFFnumber",name,email~CT1,Ann,ann@x.example~CT2,Bob,bob@y.example
          tabs with commas and semicolons inside|number\\tname\\temail~CT1\\tLee, Ann; A\\tann@x.example~CT2\\tBob\\tbob@y.example
          semicolons with commas inside|number;name;email~CT1;Lee, Ann;ann@x.example~CT2;Bob;bob@y.example;
          a block in a later row|number,name,email,blocked~CT1,Ann,ann@x.example,~CT2,Bob,bob@y.example,~CT2,,,yes
          capitals and a final dot|number,name,email~CT1,Ann,ann@x.example~CT2,Bob,BOB@Y.EXAMPLE.
          a domain in its own letters|number,name,email~CT1,Ann,info@straße.example~CT2,Bob,bob@ｙ.example
          one day|number,name,email,valid_from,valid_to~CT1,Ann,ann@x.example,2026-01-01,2026-01-01~CT2,Bob,bob@y.example,,2024-02-29
          one address at two people|number,name,email~CT1,Ann,bob@y.example~CT2,Bob,bob@y.example
          line ends of old programs|number,name,email\\n\\rCT1,Ann,ann@x.example\\n\\rCT2,Bob,bob@y.example
          no line end at the end|number,name,email~CT1,Ann,ann@x.example~CT2,Bob,"bob@y.example"
          sep with spaces|sep = ;~number;name;email~CT1;Ann;ann@x.example~CT2;Bob;bob@y.example
          sep in single quotes|'sep=;'~number;name;email~CT1;Ann;ann@x.example~CT2;Bob;bob@y.example
          the end of a file as DOS wrote it|number,name,email~CT1,Ann,ann@x.example~CT2,Bob,bob@y.example~\032
          columns in Swedish|Nummer;Namn;E-post;Företag;Blocked~CT1;Ann;ann@x.example;Fab;Nej~CT2;Bob;bob@y.example;;Falskt
          a hyphen that is none of ASCII|number,name,e‑mail~CT1,Ann,ann@x.example~CT2,Bob,bob@y.example
          full-width letters in the header|number,name,ｅｍａｉｌ~CT1,Ann,ann@x.example~CT2,Bob,bob@y.example
          one name in two forms of Unicode|number,name,email~CT1,Ann,ann@x.example~CT2,é,bob@y.example~CT2,é,b@y.example
          addresses with names|number,name,email~CT1,Ann,ann@x.example~CT2,Bob,"\"\"Lee, Bob\"\" <bob@y.example>; Bob <b@y.example>"
          an address with a comment|number,name,email~CT1,Ann,ann@x.example~CT2,Bob,bob@y.example (work)
          two addresses and a comma|number,name,email~CT1,Ann,ann@x.example~CT2,Bob,"bob@y.example, b@y.example"
          two addresses and a slash|number,name,email~CT1,Ann,ann@x.example~CT2,Bob,bob@y.example / b@y.example
          columns, days and flags in German|Nr.;Name;E-Mail;Firma;Gesperrt;Valid from~CT1;Ann;ann@x.example;Fab;FALSCH;24.11.2026~CT2;Bob;bob@y.example;;Nein;2.1.2026
          columns and flags in Danish|Nr.;Navn;E-mail;Virksomhed;Spærret~CT1;Ann;ann@x.example;Fab;FALSK~CT2;Bob;bob@y.example;;Nej
          columns and flags in French|N°;Nom;Courriel;Société;Bloqué~CT1;Ann;ann@x.example;Fab;FAUX~CT2;Bob;bob@y.example;;Non
          columns and flags in Dutch|Nummer;Naam;E-mail;Bedrijf;Geblokkeerd~CT1;Ann;ann@x.example;Fab;ONWAAR~CT2;Bob;bob@y.example;;Nee
          days with midnight|number,name,email,valid_from,valid_to~CT1,Ann,ann@x.example,2026-11-24 00:00:00,~CT2,Bob,bob@y.example,2026/11/24,24.11.2026 00:00
          columns in Danish, with the name of the company|Nummer;Navn;Virksomhedsnavn;Mail~CT1;Ann;Fab;ann@x.example~CT2;Bob;;bob@y.example
          columns in Norwegian, likewise|Nr.;Navn;Firmanavn;E-post~CT1;Ann;Fab;ann@x.example~CT2;Bob;;bob@y.example
          columns in Dutch, likewise|Nr.;Naam;Bedrijfsnaam;E-mail~CT1;Ann;Fab;ann@x.example~CT2;Bob;;bob@y.example
          columns in French, likewise|N°;Nom;Nom société;Adresse e-mail~CT1;Ann;Fab;ann@x.example~CT2;Bob;;bob@y.example
          addresses as Outlook names them|No.,Name,Company,E-mail Address,E-mail 2 Address~CT1,Ann,Fab,ann@x.example,~CT2,Bob,,bob@y.example,b@y.example
          columns that a template marks|Number*,Name*,Email:,Company~CT1,Ann,ann@x.example,Fab~CT2,Bob,bob@y.example,
          an address with its link|number,name,email~CT1,Ann,ann@x.example~CT2,Bob,bob@y.example<mailto:bob@y.example>
          bars before the header|\\174\\174~number,name,email~CT1,Ann,ann@x.example~CT2,Bob,bob@y.example
          empty quotes before the header|"","",""~"";""~number,name,email~CT1,Ann,ann@x.example~CT2,Bob,bob@y.example
          flags as PostgreSQL writes them|number,name,email,blocked~CT1,Ann,ann@x.example,t~CT2,Bob,bob@y.example,f
          days as SQL Server and web services write them|number,name,email,valid_from,valid_to~CT1,Ann,ann@x.example,2026-11-24 00:00:00.000,~CT2,Bob,bob@y.example,2026-11-24T00:00:00Z,2027/1/2
          days with blanks|number,name,email,valid_from~CT1,Ann,ann@x.example,24. 11. 2026~CT2,Bob,bob@y.example,1. 2. 2026
          two addresses in a field|number,name,email~CT1,Ann,ann@x.example~CT2,Bob,"bob@y.example; b@y.example"
          """)
  void two_contacts_are_read(String kind, String text) throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
      List<Contact> read = read(bytes(text, charset));
      assertThat(read).as(kind + " in " + charset).hasSize(2);
      assertThat(read.get(1).addresses().get(0).address()).hasToString("bob@y.example");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a header twice|number,name,email,Email~CT1,Ann,ann@x.example,b@x.example|email
          an unknown header|number,name,email,colour~CT1,Ann,ann@x.example,red|colour
          a NUL in a number|number,name,email~CT\\0001,Ann,ann@x.example|:2:
          a comma for a dot|number,name,email~CT1,Ann,ann@x,example|:2:
          no separator at all|number name email~CT1 Ann ann@x.example|:1:
          a quote that never ends|number,name,email~CT1,"Ann,ann@x.example~CT2,Bob,bob@y.example|:2:
          sep without header|sep=;|c.csv
          other separator than sep says|sep=;~number,name,email~CT1,Ann,ann@x.example|c.csv:
          an address that is none|number,name,email~CT1,Ann,ann at x|:2:
          a line break in a value|number,name,email~CT1,"Ann~Lee",ann@x.example|:2:
          spaces round quotes|number,name,email~CT1, "Ann, Lee", ann@x.example|:2:
          a formula that failed|number,name,email~#N/A,Ann,ann@x.example|:2:
          a day of another age|number,name,email,valid_to~CT1,Ann,ann@x.example,+999999999-12-31|:2:
          no day|number,name,email,valid_from~CT1,Ann,ann@x.example,24/11/2026|:2:
          a day that is none|number,name,email,valid_from~CT1,Ann,ann@x.example,31.11.2026|:2:
          a day of the year nought|number,name,email,valid_from~CT1,Ann,ann@x.example,0000-01-01|:2:
          a day with an hour|number,name,email,valid_from~CT1,Ann,ann@x.example,24.11.2026 12:00|:2:
          a flag that is none|number,name,email,blocked~CT1,Ann,ann@x.example,peut-être|:2:
          mail twice by other names|number,name,email,E-Mail~CT1,Ann,ann@x.example,b@x.example|email
          any address of a domain|number,name,email~CT1,Ann,*@x.example|:2:
          any host of a domain|number,name,email~CT1,Ann,ann@*.example|:2:
          a domain alone|number,name,email~CT1,Ann,x.example|:2:
          a domain behind its sign|number,name,email~CT1,Ann,@x.example|:2:
          a domain with an empty word|number,name,email~CT1,Ann,ann@x..example|:2:
          a domain that begins with a dot|number,name,email~CT1,Ann,ann@.x.example|:2:
          a name without an address|number,name,email~CT1,Ann,Ann <ann>|:2:
          two addresses and a word|number,name,email~CT1,Ann,"ann@x.example, b@x.example, none"|:2:
          two names and a comma|number,name,email~CT1,Ann,"Ann <ann@x.example>, B <b@x.example>"|:2:
          a block and none|number,name,email,blocked~CT1,Ann,ann@x.example,yes~CT1,Ann,,no|:3:
          two names|number,name,email~CT1,Ann,ann@x.example~CT1,Bob,|:3:
          an end before the beginning|number,name,email,valid_from,valid_to~CT1,Ann,ann@x.example,2026-01-02,2026-01-01|:2:
          the 30th of February|number,name,email,valid_from~CT1,Ann,ann@x.example,2026-02-30|:2:
          a formula that failed in Swedish|number,name,email~#SAKNAS!,Ann,ann@x.example|:2:
          a formula that failed in German|number,name,email~#NV,Ann,ann@x.example|:2:
          a name that is a formula that failed|number,name,email~CT1,#N/A,ann@x.example|:2:
          a company that is one|number,name,email,company~CT1,Ann,ann@x.example,#REF!|:2:
          neither yes nor no|number,name,email,blocked~CT1,Ann,ann@x.example,kanske|:2:
          a formula that failed in Danish|number,name,email~#I/T,Ann,ann@x.example|:2:
          a formula that failed in Dutch|number,name,email~#N/B,Ann,ann@x.example|:2:
          a formula that failed in Spanish|number,name,email~#¡REF!,Ann,ann@x.example|:2:
          a formula that failed in LibreOffice|number,name,email~Err:508,Ann,ann@x.example|:2:
          a formula that failed, in small letters|number,name,email~#n/a,Ann,ann@x.example|:2:
          a column that is too narrow|number,name,email~########,Ann,ann@x.example|:2:
          a number that is shortened, with its sign|number,name,email~+1.2E+11,Ann,ann@x.example|:2:
          a zip file without files|PK\\005\\006\\000\\000|workbook
          a zip file of several|PK\\007\\010PK\\003\\004|workbook
          a quote in quotes before the header|\\"\\"\\"\\"~number,name,email~CT1,Ann,ann@x.example|:1:
          a number of blanks|number,name,email~   ,Ann,ann@x.example|:2:
          """)
  void it_is_refused_with_its_place(String kind, String text, String place) {
    assertThatThrownBy(() -> read(bytes(text, StandardCharsets.UTF_8)))
        .as(kind)
        .isInstanceOf(PeopleFileException.class)
        .hasMessageContaining(place);
  }

  @Test
  void bars_separate_where_the_header_has_them() throws IOException {
    assertThat(read(bytes("number|name|email~CT1|Lee, Ann|ann@x.example", StandardCharsets.UTF_8)))
        .extracting(Contact::name)
        .containsExactly("Lee, Ann");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ann", "Fabrikam"})
  void a_name_that_is_nobodys_is_refused_with_its_place(String replaced) throws IOException {
    String text = "number,name,company,email~CT1,Ann,Fabrikam,ann@x.example";
    String longest = text.replace(replaced, "n".repeat(1_000));
    String longer = text.replace(replaced, "n".repeat(1_001));

    assertThat(read(bytes(longest, StandardCharsets.UTF_8))).hasSize(1);
    assertThatThrownBy(() -> read(bytes(longer, StandardCharsets.UTF_8)))
        .isInstanceOf(PeopleFileException.class)
        .hasMessageContaining(replaced.equals("Ann") ? ":2: column name" : ":2: column company")
        .hasMessageContaining("1001 characters; 1000 at most");
  }

  @Test
  void a_formula_that_keeps_zeros_is_no_part_of_the_number() throws IOException {
    assertThat(
            read(bytes("number,name,email~=\"00042\",Ann,ann@x.example", StandardCharsets.UTF_8)))
        .extracting(contact -> contact.number().value())
        .containsExactly("00042");
  }

  /** An address book has eighty columns; one answer serves them all. */
  @Test
  void columns_that_are_unknown_are_told_at_once() {
    String text = "number,name,email,First Name,Phone~CT1,Ann,ann@x.example,A,1";
    assertThatThrownBy(() -> read(bytes(text, StandardCharsets.UTF_8)))
        .isInstanceOf(PeopleFileException.class)
        .hasMessageContaining("c.csv:1: 2 columns are not known: \"first_name\", \"phone\". Known")
        .hasMessageContaining("or say --ignore \"first_name\" --ignore \"phone\"");
  }

  @Test
  void of_very_many_unknown_columns_the_first_are_told() {
    String text = "number,name,email" + ",%d".repeat(101).formatted(numbers(101));
    assertThatThrownBy(() -> read(bytes(text, StandardCharsets.UTF_8)))
        .hasMessageContaining("101 columns are not known")
        .hasMessageContaining("\"99\" and more. Known")
        .hasMessageNotContaining("\"100\"");
  }

  private static Object[] numbers(int count) {
    return IntStream.range(0, count).boxed().toArray();
  }

  @Test
  void what_excel_wrote_before_it_wrote_zip_files_is_named() {
    byte[] old = HexFormat.of().parseHex("d0cf11e0a1b11ae1000000000000000000000000");
    assertThatThrownBy(() -> read(old)).hasMessageContaining("is a workbook");
  }

  /** Each took minutes. */
  @ParameterizedTest
  @ValueSource(strings = {"@", "a@ ", "*@", "a  b", " ", "\u200B", "<", "(", "\u0323\u0301"})
  void what_is_repeated_up_to_the_bound_of_a_line_is_passed_over(String repeated) {
    String value = "a" + repeated.repeat(80_000 / repeated.length()) + "b";
    for (String row : List.of("CT1,Ann,%s", "CT1,%s,@", "%s,Ann,@")) {
      String text = "number,name,email~" + row.formatted(value);
      assertThatThrownBy(() -> read(bytes(text, StandardCharsets.UTF_8)))
          .isInstanceOf(PeopleFileException.class)
          .hasMessageContaining(":2:");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01", "1753-01-01 00:00:00.000", "1900-01-01T00:00:00Z"})
  void a_day_by_which_programs_mean_none_says_nothing(String none) throws IOException {
    String text = "number,name,email,valid_from,valid_to~CT1,Ann,ann@x.example,%s,%<s";
    assertThat(read(bytes(text.formatted(none), StandardCharsets.UTF_8)))
        .flatExtracting(Contact::addresses)
        .containsExactly(ContactAddress.always(EmailAddress.of("ann@x.example")));
  }

  @Test
  void a_huge_field_is_refused_with_its_line() {
    String text = "number,name,email~CT1,Ann,ann@x.example~CT2," + "n".repeat(2_000_000) + ",b@y.z";
    assertThatThrownBy(() -> read(bytes(text, StandardCharsets.UTF_8)))
        .isInstanceOf(PeopleFileException.class)
        .hasMessageContaining(":3:");
  }
}
