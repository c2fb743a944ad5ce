package org.mailtrail.domain.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  private static final String URI = "MAILTO:*";

  @Test
  void real_life_local_parts_are_addresses() {
    assertThat(EmailAddress.parse("m..presto@contoso.example")).isPresent();
    assertThat(EmailAddress.parse(".ward@contoso.example")).isPresent();
    assertThat(EmailAddress.parse("ward.@contoso.example")).isPresent();
    assertThat(EmailAddress.parse("paul.o'brien@contoso.example")).isPresent();
    assertThat(EmailAddress.parse("a/b=c&d!e#f%g*h?i^j`k{l|m}n~o_p@contoso.example")).isPresent();
  }

  @Test
  void case_does_not_count_in_either_part() {
    assertThat(EmailAddress.of("Jane.ROE@Contoso.EXAMPLE"))
        .isEqualTo(EmailAddress.of("jane.roe@contoso.example"));
  }

  @Test
  void an_internationalised_domain_equals_its_ascii_form() {
    assertThat(EmailAddress.of("info@Bücher.example"))
        .isEqualTo(EmailAddress.of("info@xn--bcher-kva.example"));
  }

  @Test
  void composed_and_decomposed_letters_are_the_same_local_part() {
    assertThat(EmailAddress.of("rene\u0301@contoso.example"))
        .isEqualTo(EmailAddress.of("ren\u00e9@contoso.example"));
  }

  @Test
  void quotes_that_change_nothing_do_not_count() {
    assertThat(EmailAddress.of("\"jane.roe\"@contoso.example"))
        .isEqualTo(EmailAddress.of("jane.roe@contoso.example"));
    assertThat(EmailAddress.of("\"jane roe\"@contoso.example").localPart())
        .isEqualTo("\"jane roe\"");
  }

  @Test
  void what_is_escaped_in_quotes_means_itself() {
    assertThat(EmailAddress.of("\"jane\\ roe\"@contoso.example"))
        .isEqualTo(EmailAddress.of("\"jane roe\"@contoso.example"));
    assertThat(EmailAddress.of("\"a\\\"\\\\b\"@contoso.example").localPart())
        .isEqualTo("\"a\\\"\\\\b\"");
    assertThat(EmailAddress.of("mailto:100%zz@contoso.example").localPart()).isEqualTo("100%zz");
  }

  @Test
  void brackets_and_a_final_dot_are_removed() {
    assertThat(EmailAddress.of(" <jane@contoso.example.> "))
        .isEqualTo(EmailAddress.of("jane@contoso.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'ann@fabrikam.example'",
        "<'ann@fabrikam.example'>",
        "'<ann@fabrikam.example>'",
        "\u2018ann@fabrikam.example\u2019",
        "\"ann@fabrikam.example\"",
        "mailto:ann@fabrikam.example",
        "<MAILTO:ann@fabrikam.example?subject=a@b>",
        "mailto://ann@fabrikam.example",
        "mailto:%61nn@fabrikam.ex%61mple",
        "SMTP:ann@fabrikam.example",
        "'smtp: ann@fabrikam.example'",
        "\u200Bann@fabrikam.example\uFEFF",
        "an\u00ADn@fab\u200Brikam.exam\u2060ple",
        "\u202Aann@fabrikam.example\u202C",
        "\u00A0ann@fabrikam.example\u3000",
        "\u200D'ann@fabrikam.example'",
        "ann@fabrikam.example\u200C",
        "a\u200Dnn@fabrikam.example",
      })
  void what_programs_put_round_an_address_is_no_part_of_it(String text) {
    assertThat(EmailAddress.parse(text)).contains(EmailAddress.of("ann@fabrikam.example"));
  }

  @Test
  void quotes_that_are_no_pair_belong_to_the_address() {
    assertThat(EmailAddress.of("'ann@fabrikam.example").localPart()).isEqualTo("'ann");
    assertThat(EmailAddress.of("sean.o'brien@fabrikam.example").localPart())
        .isEqualTo("sean.o'brien");
  }

  @Test
  void eszett_and_double_s_are_two_domains() {
    assertThat(EmailAddress.of("info@straße.example"))
        .isEqualTo(EmailAddress.of("info@xn--strae-oqa.example"))
        .isNotEqualTo(EmailAddress.of("info@strasse.example"));
  }

  @Test
  void text_made_of_nothing_but_wrapping_is_absent() {
    for (String text :
        new String[] {"<>", "''", "mailto:", "<<<<>>>>", "smtp:@", "\u200B@\u200B"}) {
      assertThat(EmailAddress.parse(text)).as(text).isEmpty();
    }
    assertThat(EmailAddress.parse("<".repeat(1_000_000))).isEmpty();
  }

  @Test
  void what_is_no_address_is_absent() {
    for (String text :
        new String[] {
          "",
          "jane",
          "@contoso.example",
          "jane@",
          "jane@.",
          "Jane Roe <jane@contoso.example>",
          "jane roe@contoso.example",
          "jane@contoso example",
          "/O=CONTOSO/OU=EXCHANGE/CN=RECIPIENTS/CN=JANE",
          "jane@contoso.example\u0000",
          "a,b@contoso.example",
          "undisclosed-recipients:;"
        }) {
      assertThat(EmailAddress.parse(text)).as(text).isEmpty();
    }
  }

  @Test
  void an_address_of_unreasonable_length_is_refused() {
    assertThat(EmailAddress.parse("a".repeat(2_000) + "@contoso.example")).isEmpty();
  }

  @Test
  void a_required_address_that_is_none_is_named_in_the_error() {
    assertThatThrownBy(() -> EmailAddress.of("nobody"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody");
  }

  @Test
  void a_tag_is_what_follows_the_first_plus() {
    assertThat(EmailAddress.of("jane+fair+2026@contoso.example").withoutTag())
        .contains(EmailAddress.of("jane@contoso.example"));
    assertThat(EmailAddress.of("jane@contoso.example").withoutTag()).isEmpty();
    assertThat(EmailAddress.of("+jane@contoso.example").withoutTag()).isEmpty();
    assertThat(EmailAddress.of("\"+ x\"@contoso.example").withoutTag()).isEmpty();
    assertThat(EmailAddress.of("\"jane+a fair\"@contoso.example").withoutTag())
        .contains(EmailAddress.of("jane@contoso.example"));
  }

  @Test
  void a_domain_covers_what_is_below_it_but_not_what_merely_ends_alike() {
    EmailAddress address = EmailAddress.of("jane@mail.contoso.example");
    assertThat(address.isAtOrBelow("contoso.example")).isTrue();
    assertThat(address.isAtOrBelow("toso.example")).isFalse();
  }

  @Test
  void signs_that_only_look_like_letters_of_a_domain_are_none() {
    assertThat(EmailAddress.parse("jane@\uff20")).isEmpty();
    assertThat(EmailAddress.parse("jane@contoso\uff20fabrikam.example")).isEmpty();
    assertThat(EmailAddress.parse("jane@contoso\uff0eexample"))
        .contains(EmailAddress.of("jane@contoso.example"));
  }

  @Property
  void parsing_never_throws(@ForAll String text) {
    assertThat(EmailAddress.parse(text)).isNotNull();
  }

  @Property
  void parsing_is_idempotent(@ForAll("addresses") String text) {
    EmailAddress once = EmailAddress.of(text);
    assertThat(EmailAddress.of(once.toString())).isEqualTo(once);
  }

  @Property
  void wrapping_never_changes_an_address(
      @ForAll("addresses") String text, @ForAll("wrapping") List<String> wrapping) {
    String wrapped = text;
    for (String round : wrapping) {
      wrapped = round.replace("*", round.equals(URI) ? encoded(wrapped) : wrapped);
    }
    assertThat(EmailAddress.parse(wrapped)).contains(EmailAddress.of(text));
  }

  /** As RFC 6068 wants it: what means something in a URI is encoded. */
  private static String encoded(String text) {
    return text.replace("%", "%25").replace("/", "%2F");
  }

  @Property
  void comparison_ignores_case(@ForAll("addresses") String text) {
    assertThat(EmailAddress.of(text.toUpperCase(Locale.ROOT))).isEqualTo(EmailAddress.of(text));
  }

  @Property
  void text_around_an_at_sign_is_an_address_or_absent(@ForAll String local, @ForAll String domain) {
    EmailAddress.parse(local + "@" + domain)
        .ifPresent(
            address -> {
              assertThat(address.localPart()).isNotEmpty();
              assertThat(address.domain()).isNotEmpty().doesNotContain("@");
            });
  }

  @Provide
  Arbitrary<List<String>> wrapping() {
    return Arbitraries.of(
            "<*>", "'*'", "\"*\"", "smtp:*", URI, " *\t", "\u200B*", "*\u00AD", "\u00A0*")
        .list()
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<String> addresses() {
    Arbitrary<String> local =
        Arbitraries.strings()
            .withChars("abcXYZ019._-+&=/!#$%*^`{|}~")
            .ofMinLength(1)
            .ofMaxLength(40);
    Arbitrary<String> label =
        Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(20);
    return Combinators.combine(local, label.list().ofMinSize(1).ofMaxSize(4))
        .as((name, labels) -> name + "@" + String.join(".", labels));
  }

  @Test
  void quotes_behind_an_invisible_character_are_taken_off_too() {
    for (String quoted :
        List.of("'ann@b.example'\u200D.", "'ann@b.example\u200D'.", "'ann@b.example'.")) {
      EmailAddress.parse(quoted)
          .ifPresent(read -> assertThat(EmailAddress.parse(read.toString())).contains(read));
    }
    assertThat(EmailAddress.parse("'ann@b.example'.")).contains(EmailAddress.of("ann@b.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IMCEASMTP-jane+2Eroe+40contoso+2Eexample@fabrikam.example",
        "imceasmtp-jane.roe+40contoso.example@fabrikam.example",
        "IMCEASMTP-IMCEASMTP-jane+2B2Eroe+2B40contoso.example+40a.example@fabrikam.example"
      })
  void an_address_that_exchange_has_wrapped_up_is_what_is_inside(String text) {
    assertThat(EmailAddress.parse(text)).contains(EmailAddress.of("jane.roe@contoso.example"));
  }

  @Test
  void a_wrapping_without_an_address_is_an_address_itself() {
    assertThat(EmailAddress.parse("IMCEASMTP-jane@fabrikam.example"))
        .map(EmailAddress::localPart)
        .contains("imceasmtp-jane");
  }
}
