package org.mailtrail.web.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailtrail.application.port.books.EntryFilter;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.web.look.Address;
import org.mailtrail.web.site.Visit;

/**
 * What somebody asks of the log, as it stands in the address.
 *
 * @param asked the text of each filter, empty where there is none
 * @param before only entries below this number
 * @param problems the filters that cannot be read
 */
public record EntryQuery(Asked asked, Optional<EntryNumber> before, List<String> problems) {
  /** The filters as they were typed. */
  public record Asked(
      String contact, String salesperson, String flow, String from, String until, String text) {}

  /** What stands in the address of a visit. */
  public static EntryQuery of(Visit visit) {
    Asked asked =
        new Asked(
            visit.query("contact").orElse(""),
            visit.query("salesperson").orElse(""),
            visit.query("flow").orElse("").toUpperCase(Locale.ROOT),
            visit.query("from").orElse(""),
            visit.query("until").orElse(""),
            visit.query("text").orElse(""));
    List<String> problems = new ArrayList<>();
    if (day(asked.from()).isEmpty() && !asked.from().isEmpty()) {
      problems.add("from");
    }
    if (day(asked.until()).isEmpty() && !asked.until().isEmpty()) {
      problems.add("until");
    }
    Optional<EntryNumber> before =
        visit
            .query("before")
            .filter(text -> text.matches("[1-9]\\d{0,17}"))
            .map(text -> new EntryNumber(Long.parseLong(text)));
    return new EntryQuery(asked, before, problems);
  }

  private static Optional<Instant> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(there -> !there.isEmpty());
  }

  /** The filter. */
  public EntryFilter filter() {
    return new EntryFilter(
        given(asked.contact()).map(ContactNumber::new),
        given(asked.salesperson()).map(SalespersonCode::new),
        List.of(InformationFlow.values()).stream()
            .filter(flow -> flow.name().equals(asked.flow()))
            .findFirst(),
        new EntryFilter.Period(
            day(asked.from()), day(asked.until()).map(last -> last.plusSeconds(86_400))),
        given(asked.text()));
  }

  /** Whether anything is asked for. */
  public boolean isFiltered() {
    return !address().toString().equals("/");
  }

  private Address address() {
    return Address.of("/")
        .with("contact", given(asked.contact()))
        .with("salesperson", given(asked.salesperson()))
        .with("flow", given(asked.flow()))
        .with("from", given(asked.from()))
        .with("until", given(asked.until()))
        .with("text", given(asked.text()));
  }

  /** The address of the entries below a number. */
  public String olderThan(long number) {
    return address().with("before", Optional.of(String.valueOf(number))).toString();
  }

  /** The address of the first page. */
  public String newest() {
    return address().toString();
  }
}
