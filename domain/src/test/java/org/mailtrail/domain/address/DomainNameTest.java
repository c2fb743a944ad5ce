package org.mailtrail.domain.address;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.IDNA;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form in which domains are compared, judged by ICU4J. */
class DomainNameTest {
  private static final IDNA JUDGE =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_CONTEXTJ);

  private static List<String> disagreements(Iterable<String> names) {
    List<String> found = new ArrayList<>();
    for (String name : names) {
      IDNA.Info info = new IDNA.Info();
      StringBuilder expected = new StringBuilder();
      JUDGE.nameToASCII(name, expected, info);
      if (!info.hasErrors() && !expected.toString().equals(DomainName.canonical(name))) {
        found.add(name + ": " + expected + " but " + DomainName.canonical(name));
      }
    }
    return found;
  }

  @Test
  void the_table_is_the_one_that_icu4j_gives() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(IdnaTable.class.getResourceAsStream("idna.txt"))) {
      String table = new String(file.readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(table.equals(IdnaTableFile.content()))
          .as("run IdnaTableFile.main to make it anew")
          .isTrue();
    }
  }

  @Test
  void every_character_is_mapped_as_icu4j_maps_it() {
    List<String> names = new ArrayList<>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      // characters that are younger than the JDK compose in ICU4J alone
      if (Character.isDefined(c) && Character.getType(c) != Character.SURROGATE) {
        names.add("a" + Character.toString(c) + "b.example");
      }
    }
    assertThat(disagreements(names)).isEmpty();
  }

  @Property(tries = 3_000)
  void a_name_of_any_script_is_written_as_icu4j_writes_it(@ForAll("names") String name) {
    assertThat(disagreements(List.of(name))).isEmpty();
  }

  @Property
  void the_form_is_the_same_whatever_the_case(@ForAll("names") String name) {
    Assume.that(disagreements(List.of(name.toUpperCase(Locale.ROOT))).isEmpty());
    assertThat(DomainName.canonical(DomainName.canonical(name)))
        .isEqualTo(DomainName.canonical(name));
  }

  @ParameterizedTest
  @CsvSource({
    "straße.example, xn--strae-oqa.example",
    "STRASSE.example, strasse.example",
    "STRA\u1E9EE.example, xn--strae-oqa.example",
    "XN--STRAE-OQA.Example., xn--strae-oqa.example",
    "βόλος.example, xn--nxasmm1c.example",
    "βόλοσ.example, xn--nxasmq6b.example",
    "Bücher.example, xn--bcher-kva.example",
    "Bu\u0308cher.example, xn--bcher-kva.example",
    "\uFF22\uFF4F\uFF42.example, bob.example",
    "bob\u3002example, bob.example",
    "bob.example\uFF61, bob.example",
    "xn--99999999.example, xn--99999999.example",
    "under_score.example, under_score.example",
  })
  void the_form_follows_uts_46_without_transition(String name, String canonical) {
    assertThat(DomainName.canonical(name)).isEqualTo(canonical);
  }

  @Test
  void a_joiner_counts_where_it_makes_another_word_and_nowhere_else() {
    String persian = "\u0646\u0627\u0645\u0647\u200C\u0627\u06CC.example";
    assertThat(DomainName.canonical(persian)).isEqualTo("xn--mgba3gch31f060k.example");
    assertThat(DomainName.canonical(persian.replace("\u200C", "")))
        .isNotEqualTo("xn--mgba3gch31f060k.example");
    String sinhala = "\u0DC1\u0DCA\u200D\u0DBB\u0DD3.example";
    assertThat(DomainName.canonical(sinhala)).isEqualTo("xn--10cl1a0b660p.example");
    assertThat(DomainName.canonical("fabri\u200Dkam\u200C.example")).isEqualTo("fabrikam.example");
  }

  @Test
  void invisible_characters_are_no_part_of_a_name() {
    assertThat(DomainName.canonical("\uFEFFfab\u00ADri\u200Bkam\u202E.exa\u2060mple\u200E"))
        .isEqualTo("fabrikam.example");
  }

  @Test
  void a_name_that_nobody_could_register_has_a_form_as_well() {
    for (String name :
        List.of(
            "-a-.example",
            "\u0627a\u05D0.example",
            "\u0301a.example",
            "\uD800.example",
            "ü".repeat(200) + ".example",
            "xn--ü.example",
            "ü...",
            "ü...",
            "\u2260.example")) {
      String once = DomainName.canonical(name);
      assertThat(DomainName.canonical(once)).as(name).isEqualTo(once);
    }
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("abzABZ09-.\u3002")
        .withChars("ßẞςσΣüÜåÅ\u0308\u030Aıİ")
        .withChars("\u0646\u0627\u0647\u06CC\u200C\u200D\u0DC1\u0DCA\u0DBB\u0915\u094D\u0937")
        .withChars("日本語한국ＡＢ①㎏ﬁ\u00AD\u200B")
        .ofMinLength(1)
        .ofMaxLength(16)
        .map(text -> text + ".example");
  }
}
