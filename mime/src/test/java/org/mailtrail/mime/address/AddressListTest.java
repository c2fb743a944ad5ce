package org.mailtrail.mime.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever can be read of a list is read. */
class AddressListTest {
  private static String read(String field) {
    return AddressList.of(List.of(field)).stream()
        .map(found -> found.name() + "|" + found.address())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\u0001',
      value = {
        "a@x.example ~ |a@x.example",
        "Ann <a@x.example> ~ Ann|a@x.example",
        "\"Whitfield, Ann\" <a@x.example>, b@y.example ~ Whitfield, Ann|a@x.example, |b@y.example",
        "Whitfield, Ann <a@x.example> ~ |Whitfield, Ann|a@x.example",
        "a@x.example (Ann) ~ Ann|a@x.example",
        "a@x.example; b@y.example ~ |a@x.example, |b@y.example",
        "a@x.example b@y.example ~ |a@x.example, |b@y.example",
        "<a@x.example> <b@y.example> ~ |a@x.example, |b@y.example",
        "<a@x.example><b@y.example> ~ |a@x.example, |b@y.example",
        "Ann <a@x.example> Bob <b@y.example> ~ Ann|a@x.example, Bob|b@y.example",
        "a@x.example,,;, b@y.example, ~ |a@x.example, |b@y.example",
        "<a@x.example, b@y.example> ~ |a@x.example, |b@y.example",
        "<a@x.example, <b@y.example> ~ |a@x.example, |b@y.example",
        "Ann <a@x.example, b@y.example ~ Ann|a@x.example, |b@y.example",
        "<<a@x.example>> ~ |a@x.example",
        "Ann @ Fabrikam <a@x.example> ~ Ann @ Fabrikam|a@x.example",
        "Ann @ Fabrikam, Inc. <a@x.example> ~ Inc.|a@x.example",
        "Ann @Fabrikam; b@y.example; Bob@ Y, Ltd, <c@z.example> ~ |Ann@Fabrikam, |b@y.example,"
            + " |c@z.example",
        "a @ x.example, Bob <b@y.example> ~ |a@x.example, Bob|b@y.example",
        "a@x, Bob <b@y.example> ~ |a@x, Bob|b@y.example",
        "a@x.example <a@x.example> ~ a@x.example|a@x.example",
        "a@x.example<b@y.example> ~ a@x.example|b@y.example",
        "Sales: a@x.example, Bob <b@y.example>;, c@z.example ~ |a@x.example, Bob|b@y.example,"
            + " |c@z.example",
        "undisclosed-recipients:; ~ ''",
        "undisclosed-recipients:;, a@x.example ~ |a@x.example",
        "mailto:a@x.example ~ |mailto:a@x.example",
        "<smtp:a@x.example> ~ |smtp:a@x.example",
        "<@r.example,@s.example:a@x.example> ~ |a@x.example",
        "Ann (the \\) boss) <a(her)@x.example(host)> ~ Ann|a@x.example",
        "a(her)@x.example ~ her|a@x.example",
        "\"ann whit\"@x.example ~ |\"ann whit\"@x.example",
        "\"a@b\" <c@x.example> ~ a@b|c@x.example",
        "Ann \"the boss <a@x.example>, b@y.example ~ Ann the boss|a@x.example, |b@y.example",
        "Ann (the boss <a@x.example>, b@y.example ~ Ann (the boss|a@x.example, |b@y.example",
        "a @ x.example ~ |a@x.example",
        "a . b @ x . example ~ |a.b@x.example",
        "=?utf-8?Q?Whitfield,_Ann?= <a@x.example> ~ Whitfield, Ann|a@x.example",
        "\"=?utf-8?Q?Ann?=\" <a@x.example> ~ Ann|a@x.example",
        "=?utf-8?Q?Ann_=3Ca=40x.example=3E?= ~ Ann|a@x.example",
        "=?utf-8?Q?Ann <a@x.example> ~ =?utf-8?Q?Ann|a@x.example",
        "=?utf-8?Q?a=40x.example?=@y.example ~ |a@x.example",
        "Ann <=?utf-8?B?YUB4LmV4YW1wbGU=?=@[192.0.2.1]> ~ Ann|a@x.example",
        "=?utf-8?Q?a?=@y.example ~ |a@y.example",
        "MAILER-DAEMON (Mail Delivery) ~ Mail Delivery|MAILER-DAEMON",
        "<MAILER-DAEMON> ~ |MAILER-DAEMON",
        "nobody in particular ~ ''",
        "@x.example, a@, @, <>, b@y.example ~ |b@y.example",
        "a@[192.0.2.1], b@[IPv6:2001:db8::1] ~ |a@[192.0.2.1], |b@[IPv6:2001:db8::1]",
        "' a@x.example ' ~ |a@x.example",
      })
  void what_is_there(String field, String expected) {
    assertThat(read(field)).isEqualTo(expected.equals("''") ? "" : expected);
  }

  @Test
  void names_alone_cost_nobody_an_address() {
    assertThat(read("Whitfield, Ann <a@x.example>")).endsWith("Ann|a@x.example");
  }

  @Property
  void one_malformed_address_costs_no_other(
      @ForAll("addresses") List<String> before,
      @ForAll("junk") String junk,
      @ForAll("addresses") List<String> after) {
    String field = String.join(", ", before) + ", " + junk + ", " + String.join(", ", after);
    List<String> wanted = new ArrayList<>(before);
    wanted.addAll(after);
    assertThat(AddressList.of(List.of(field)))
        .extracting(found -> found.address())
        .containsSubsequence(wanted);
  }

  @Property
  void any_separator_will_do(
      @ForAll("addresses") List<String> addresses, @ForAll("separator") String separator) {
    assertThat(AddressList.of(List.of(String.join(separator, addresses))))
        .extracting(found -> found.address())
        .containsExactlyElementsOf(addresses);
  }

  @Property
  void nothing_is_refused(@ForAll String field) {
    assertThat(AddressList.of(List.of(field))).isNotNull();
  }

  @Test
  void hostile_fields_are_read_in_reasonable_time() {
    for (String piece :
        List.of("(", "<", "\"", "=?a?q?z", "a@b ", ",", ":", "[", "<a,", "(\\", "@", " .")) {
      assertThat(AddressList.of(List.of(piece.repeat(200_000 / piece.length())))).isNotNull();
    }
  }

  /** The address was looked for in them at each of their letters: a minute and more. */
  @Test
  void long_words_beside_an_address_are_no_name_of_it() {
    String words = "a".repeat(300_000) + " ".repeat(300_000);
    assertThat(read(words + "@ fabrikam.example")).startsWith("|a").endsWith("a@fabrikam.example");
    assertThat(read("b ".repeat(600) + "ann@fabrikam.example")).isEqualTo("|ann@fabrikam.example");
    assertThat(read("b ".repeat(400) + "ann@fabrikam.example")).startsWith("b b ");
  }

  /** Each of them was decoded within the one before: that took minutes, and all memory. */
  @Test
  void encoded_words_in_encoded_words_are_decoded_no_deeper_than_programs_nest_them() {
    String nested = "=?utf-8?q?".repeat(20_000) + "a=40b.c?=".repeat(10_000);
    assertThat(AddressList.of(List.of(nested))).isNotNull();
    assertThat(AddressList.of(List.of("=?utf-8?q?=22Ann=22_=3Cann=40fabrikam=2Eexample=3E?=")))
        .extracting(MailAddress::address)
        .containsExactly("ann@fabrikam.example");
  }

  @Provide
  Arbitrary<List<String>> addresses() {
    Arbitrary<String> word =
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
    return Combinators.combine(word, word)
        .as((local, domain) -> local + "@" + domain + ".example")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> separator() {
    return Arbitraries.of(",", ", ", ";", "; ", " ", ",,", " ; ,", "\t", ",\t ");
  }

  @Provide
  Arbitrary<String> junk() {
    return Arbitraries.of(
        "",
        "@",
        "a@",
        "@b",
        "<>",
        "<@>",
        "<a",
        "a>",
        "Ann Whitfield",
        "x y z",
        "(note)",
        "::",
        "\\",
        "=?x?Q?",
        "undisclosed-recipients:;",
        "group: ;",
        "<@r.example:>",
        "[",
        "]",
        ")",
        "'");
  }
}
