package org.mailtrail.domain.address;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegibleDomainTest {
  private static String ascii(String domain) {
    return DomainName.canonical(domain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "räksmörgås.example",
        "bücher.example",
        "straße.example",
        "żółć.example",
        "ελληνικά.example",
        "почта.example",
        "почта.рф",
        "例え.example",
        "サーバー.example",
        "中文.example",
        "한국어.example",
        "mail.åre-2.example"
      })
  void a_domain_is_read_in_its_own_letters(String domain) {
    assertThat(ascii(domain)).contains("xn--");
    assertThat(LegibleDomain.in("info@" + ascii(domain))).isEqualTo("info@" + domain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "аррӏе.example",
        "раураl.example",
        "gооgle.example",
        "ѕсоре.example",
        "οοο.example",
        "mıcrosoft.example",
        "ĸontoso.example",
        "conṭoso.example",
        "cọntoso.example",
        "appleノcom.example",
        "a·b.example",
        "a‐ь.example",
        "аⅼpha.example",
        "דוגמה.example",
        "مثال.example",
        "räksmörgås.аррӏе.example",
        "ғabrikam.example",
        "ɑlpha.example"
      })
  void what_passes_for_another_stays_in_ascii(String domain) {
    String ascii = ascii(domain);
    assertThat(ascii).contains("xn--");
    assertThat(LegibleDomain.in("info@" + ascii)).isEqualTo("info@" + ascii);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xn--",
        "xn---",
        "xn--a",
        "xn--99999999",
        "xn--zzzzzzzzzz9999999999",
        "xn--strasse-",
        "xn--a-b"
      })
  void what_is_no_encoded_label_stays_as_it_is(String label) {
    assertThat(LegibleDomain.in(label + ".example")).isEqualTo(label + ".example");
  }

  @ParameterizedTest
  @CsvSource({
    "Mia <mia@xn--bcher-kva.example>; x, Mia <mia@bücher.example>; x",
    "nothing of this kind, nothing of this kind",
    "a@xn--bcher-kva.example b@xn--80ak6aa92e.example, a@bücher.example b@xn--80ak6aa92e.example"
  })
  void each_domain_of_a_text_is_looked_at(String text, String shown) {
    assertThat(LegibleDomain.in(text)).isEqualTo(shown);
  }

  @Property
  void whatever_is_shown_is_compared_as_the_same(@ForAll String label) {
    String shown = LegibleDomain.in("xn--" + Punycode.encode(label + "ö"));
    assertThat(ascii(shown)).isEqualTo(ascii("xn--" + Punycode.encode(label + "ö")));
  }

  @Test
  void a_text_of_dots_and_hyphens_is_read_in_time_that_grows_with_it() {
    String text = "xn--.".repeat(200_000);
    assertThat(LegibleDomain.in(text)).isEqualTo(text);
  }
}
