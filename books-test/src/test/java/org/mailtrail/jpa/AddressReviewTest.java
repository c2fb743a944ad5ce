package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.people.AddressReview.Doubt;
import org.mailtrail.application.port.people.AddressReview.Kind;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;

/** Which addresses are doubtful, and why. */
class AddressReviewTest {
  private static final EmailAddress BROKEN = new EmailAddress("two words", "x.example");

  @ParameterizedTest
  @EnumSource(Databases.class)
  void what_several_people_have_or_nobody_can_have_is_doubtful(Databases kind) {
    try (JpaAdapters adapters = JpaAdapters.open(kind.fresh(), Clock.systemUTC())) {
      adapters
          .peopleRegister()
          .putSalespeople(
              List.of(
                  salesperson("JR", "z@x.example", "both@x.example", "jr@x.example"),
                  salesperson("BD", "z@x.example", "b-1@x.example")));
      adapters
          .peopleRegister()
          .putContacts(
              List.of(
                  Samples.contact("CT2", "a@x.example", "a@x.example", "own@x.example"),
                  Samples.contact("CT1", "a@x.example", "both@x.example"),
                  Samples.contact("CT3", "twice@x.example", "twice@x.example")));
      assertThat(adapters.addressReview().doubts(10))
          .containsExactly(
              new Doubt(
                  "a@x.example", Kind.SEVERAL_CONTACTS, List.of("contact CT1", "contact CT2")),
              new Doubt(
                  "both@x.example", Kind.BOTH_SIDES, List.of("salesperson JR", "contact CT1")),
              new Doubt(
                  "z@x.example",
                  Kind.SEVERAL_SALESPEOPLE,
                  List.of("salesperson BD", "salesperson JR")));
    }
  }

  private static Salesperson salesperson(String code, String... addresses) {
    return new Salesperson(
        new SalespersonCode(code),
        "Name of " + code,
        List.of(addresses).stream().map(EmailAddress::of).toList());
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void what_is_no_address_is_told_with_its_one_holder(Databases kind) {
    try (JpaAdapters adapters = JpaAdapters.open(kind.fresh(), Clock.systemUTC())) {
      adapters
          .peopleRegister()
          .putSalespeople(
              List.of(new Salesperson(new SalespersonCode("JR"), "Jane", List.of(BROKEN))));
      assertThat(adapters.addressReview().doubts(10))
          .containsExactly(new Doubt(BROKEN.toString(), Kind.INVALID, List.of("salesperson JR")));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void of_many_the_first_are_told(Databases kind) {
    try (JpaAdapters adapters = JpaAdapters.open(kind.fresh(), Clock.systemUTC())) {
      List<String> shared =
          IntStream.range(0, 2_500)
              .mapToObj(n -> String.format(Locale.ROOT, "s%04d@x.example", n))
              .toList();
      adapters
          .peopleRegister()
          .putContacts(
              List.of(
                  Samples.contact("CT1", shared.toArray(String[]::new)),
                  Samples.contact("CT2", shared.toArray(String[]::new))));
      assertThat(adapters.addressReview().doubts(3))
          .extracting(Doubt::address)
          .containsExactlyElementsOf(shared.subList(0, 3));
    }
  }
}
