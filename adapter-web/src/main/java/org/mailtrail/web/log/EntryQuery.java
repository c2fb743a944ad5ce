package org.mailtrail.web.log;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.EntryPosition;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.web.look.Address;
import org.mailtrail.web.site.QueryReader;
import org.mailtrail.web.site.Visit;
import org.mailtrail.web.typed.TypedDay;

/**
 * What somebody asks of the log, as it stands in the address.
 *
 * @param asked the text of each filter, empty where there is none
 * @param filter what it comes to; days are those of the visitor's zone
 * @param after the last entry of the page before
 * @param problems the filters that cannot be read
 */
public record EntryQuery(
    Asked asked, EntryFilter filter, Optional<EntryPosition> after, List<String> problems) {
  /** The problem of a period that ends before it begins. */
  public static final String REVERSED = "period";

  /** The filters, as the address names them. */
  private static final List<String> NAMES =
      List.of(
          "contact",
          "company",
          "salesperson",
          "flow",
          "from",
          "until",
          "text",
          "opportunity",
          "cancelled",
          "gone",
          "pass");

  /** What those filters may be that are chosen. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "flow", Arrays.stream(InformationFlow.values()).map(Enum::name).toList(),
          "opportunity", List.of("with", "without"),
          "cancelled", List.of("yes", "no"),
          "gone", List.of("yes"));

  /** The filters as they were typed, in the order of their names. */
  public record Asked(List<String> values) {
    /** Copies the values. */
    public Asked {
      values = List.copyOf(values);
    }

    /** What was typed; empty where nothing was. */
    public String of(String name) {
      return values.get(NAMES.indexOf(name));
    }

    private Optional<String> given(String name) {
      return Optional.of(of(name)).filter(there -> !there.isEmpty());
    }
  }

  /** What stands in the address of the page of the log, and nothing else. */
  static EntryQuery ofPage(Visit visit) {
    new QueryReader(visit).onlyInPages(NAMES);
    return of(visit);
  }

  /** What stands in the address of an export, and nothing else: it has all pages. */
  static EntryQuery ofExport(Visit visit) {
    new QueryReader(visit).only(NAMES);
    return of(visit);
  }

  /** What stands in the address of a visit. */
  public static EntryQuery of(Visit visit) {
    Asked asked = asked(visit);
    List<String> problems = new ArrayList<>();
    EntryFilter filter = pass(asked, state(asked, people(asked)), problems);
    Optional<LocalDate> from = day(asked, "from", problems);
    Optional<LocalDate> until = day(asked, "until", problems);
    if (from.isPresent() && until.filter(from.get()::isAfter).isPresent()) {
      problems.add(REVERSED);
    }
    EntryFilter since = from.map(day -> filter.from(visit.frame().startOf(day))).orElse(filter);
    EntryFilter between =
        until.map(day -> since.until(visit.frame().startOf(day.plusDays(1)))).orElse(since);
    return new EntryQuery(
        asked, between, new QueryReader(visit).place("after", EntryPosition::parse), problems);
  }

  private static Asked asked(Visit visit) {
    QueryReader reader = new QueryReader(visit);
    return new Asked(
        NAMES.stream()
            .map(
                name ->
                    Optional.ofNullable(WORDS.get(name))
                        .map(words -> reader.word(name, words))
                        .orElseGet(() -> visit.query(name))
                        .orElse(""))
            .toList());
  }

  private static EntryFilter people(Asked asked) {
    EntryFilter filter = EntryFilter.all().text(asked.of("text"));
    filter = with(asked, "contact", filter, f -> f.contact(new ContactNumber(asked.of("contact"))));
    filter = with(asked, "company", filter, f -> f.company(asked.of("company")));
    filter =
        with(
            asked,
            "salesperson",
            filter,
            f -> f.salesperson(new SalespersonCode(asked.of("salesperson"))));
    return with(asked, "flow", filter, f -> f.flow(InformationFlow.valueOf(asked.of("flow"))));
  }

  private static EntryFilter state(Asked asked, EntryFilter people) {
    EntryFilter filter =
        with(
            asked,
            "opportunity",
            people,
            f -> f.withOpportunity(!asked.of("opportunity").equals("without")));
    filter = with(asked, "gone", filter, EntryFilter::gone);
    return with(asked, "cancelled", filter, f -> f.cancelled(!asked.of("cancelled").equals("no")));
  }

  private static EntryFilter pass(Asked asked, EntryFilter filter, List<String> problems) {
    Optional<PassId> pass = asked.given("pass").flatMap(PassId::parse);
    if (pass.isEmpty() && asked.given("pass").isPresent()) {
      problems.add("pass");
    }
    return pass.map(filter::pass).orElse(filter);
  }

  private static EntryFilter with(
      Asked asked, String name, EntryFilter filter, Function<EntryFilter, EntryFilter> narrowed) {
    return asked.given(name).isPresent() ? narrowed.apply(filter) : filter;
  }

  private static Optional<LocalDate> day(Asked asked, String name, List<String> problems) {
    Optional<LocalDate> day = TypedDay.read(asked.of(name));
    if (day.isEmpty() && asked.given(name).isPresent()) {
      problems.add(name);
    }
    return day;
  }

  /** Whether anything is asked for. */
  public boolean isFiltered() {
    return NAMES.stream().anyMatch(name -> asked.given(name).isPresent());
  }

  /** Whether more is asked for than a text. */
  public boolean isNarrowed() {
    return NAMES.stream()
        .filter(name -> !name.equals("text"))
        .anyMatch(name -> asked.given(name).isPresent());
  }

  private Address address(String path) {
    Address address = Address.of(path);
    for (String name : NAMES) {
      address = address.with(name, asked.given(name));
    }
    return address;
  }

  /** The address of the same with another contact or salesperson. */
  public String with(String kind, String key) {
    Address address = Address.of("/");
    for (String name : NAMES) {
      address = address.with(name, name.equals(kind) ? Optional.of(key) : asked.given(name));
    }
    return address.toString();
  }

  /** The address of the entries behind this one. */
  public String behind(EntryPosition last) {
    return address("/").with("after", Optional.of(last.toString())).toString();
  }

  /** The address of the first page. */
  public String newest() {
    return address("/").toString();
  }

  /** Where exactly these entries are exported in this form. */
  public String export(String form) {
    return address("/export/entries." + form).toString();
  }
}
