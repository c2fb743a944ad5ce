package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.header.Authenticity;
import org.mailtrail.domain.header.Authenticity.Result;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.Handling;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageIdentity;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.message.StoredItem;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;

/**
 * What is inserted by arrays comes back column by column, also days before the calendar was
 * reformed.
 */
class RowInsertTest {
  private static final Instant FIRST_YEAR = Instant.parse("0001-03-01T10:20:30.123456Z");
  private static final Instant LATE = Instant.parse("9999-12-31T23:59:59Z");

  @ParameterizedTest
  @EnumSource(Databases.class)
  void an_entry_comes_back_column_by_column(Databases kind) {
    Interaction interaction =
        new Interaction(
            new Exchange(
                InformationFlow.INBOUND,
                new SalespersonCode("JR"),
                EmailAddress.of("jane@contoso.example"),
                new ContactNumber("CT1"),
                EmailAddress.of("ann@fabrikam.example"),
                "Fabrikam"),
            FIRST_YEAR,
            "Subject \uD83D\uDE00 " + "x".repeat(10_000),
            new InteractionTemplate(
                "EMAIL", "E-mail", "LETTER", new BigDecimal("12.3456"), Duration.ofMinutes(7)),
            new MessageLink(
                new MailboxName("main"),
                new MessageKey("<" + "k".repeat(5_000) + "@x>"),
                new StoredItem(
                    new ItemId("Item-" + "i".repeat(600)),
                    Optional.of("https://owa/1"),
                    true,
                    4711),
                "Archive",
                Optional.of(LATE),
                FIRST_YEAR),
            new Interaction.Logged(
                new PassId(new UUID(1, 2)),
                LATE,
                new Authenticity(Result.SOFTFAIL, Result.PERMERROR, Result.FAIL)));
    try (JpaAdapters adapters = kind.open()) {
      Books books = adapters.books();
      assertThat(books.log().append(List.of(interaction))).isEqualTo(1);
      assertThat(books.log().append(List.of(interaction))).isZero();
      List<InteractionLogEntry> page = books.log().page(EntryFilter.all(), Optional.empty(), 10);
      assertThat(page).hasSize(1);
      assertThat(page.get(0).interaction()).isEqualTo(interaction);
      assertThat(page.get(0).handling()).isEqualTo(Handling.none());
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_ledger_row_comes_back_column_by_column(Databases kind) {
    LedgerRow row =
        new LedgerRow(
            new LedgerRow.Sighting(
                new MailboxName("main"),
                new ItemId("i1"),
                Optional.of(new MessageKey("<1@x>")),
                new LedgerRow.Times(Optional.of(FIRST_YEAR), Optional.of(FIRST_YEAR)),
                "jane@contoso.example",
                "A subject"),
            Reason.of(Outcome.SKIPPED, "INTERNAL"),
            "only salespeople",
            0,
            new LedgerRow.Recorded(new PassId(new UUID(3, 4)), LATE));
    try (JpaAdapters adapters = kind.open()) {
      adapters.books().ledger().record(List.of(row, row));
      assertThat(adapters.books().ledger().page(LedgerFilter.all(), Optional.empty(), 10))
          .containsExactly(row);
    }
  }

  /** A copy whose sent time came back days apart would be another message, and logged again. */
  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_logged_message_is_known_by_the_time_at_which_it_was_sent(Databases kind) {
    MessageKey key = new MessageKey("<1@x>");
    LedgerRow row =
        new LedgerRow(
            new LedgerRow.Sighting(
                new MailboxName("main"),
                new ItemId("i1"),
                Optional.of(key),
                new LedgerRow.Times(Optional.of(FIRST_YEAR), Optional.of(LATE)),
                "jane@contoso.example",
                "A subject"),
            Reason.of(Outcome.LOGGED, "OUTBOUND"),
            "",
            0,
            new LedgerRow.Recorded(new PassId(new UUID(3, 4)), LATE));
    try (JpaAdapters adapters = kind.open()) {
      adapters.books().ledger().record(List.of(row));

      assertThat(
              adapters
                  .books()
                  .ledger()
                  .known(
                      new MailboxName("main"),
                      List.of(new ItemRef(new ItemId("i2"), Optional.of(key))))
                  .logged())
          .containsExactly(
              new MessageIdentity(key, "jane@contoso.example", Optional.of(FIRST_YEAR)));
    }
  }
}
