package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.LedgerSentence;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.decision.Match;
import org.mailtrail.domain.decision.MissingSide;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.testkit.setup.SampleSetups;

/** What the ledger keeps as a sentence is shown in the visitor's language, and who matched. */
class BecauseTest {
  private static final Match JIM =
      new Match(EmailAddress.of("jim@contoso.example"), Match.Field.RECIPIENT, "salesperson JIM");

  private final Stage stage = new Stage();

  @AfterEach
  void close() {
    stage.close();
  }

  private String ledger(String explanation) {
    stage
        .books
        .books()
        .ledger()
        .record(
            List.of(
                new LedgerRow(
                    new LedgerRow.Sighting(
                        SampleSetups.MAIN,
                        new ItemId(explanation),
                        Optional.empty(),
                        LedgerRow.Times.unknown(),
                        "stranger@elsewhere.example",
                        "Hello"),
                    new Reason.Unmatched(MissingSide.AUTHOR),
                    explanation,
                    0,
                    new LedgerRow.Recorded(new PassId(new UUID(0, 1)), Stage.NOW))));
    return stage.browser(Role.SALES).withCookie("mailtrail-language", "sv").get("/ledger").body();
  }

  @Test
  void a_sentence_of_the_table_is_said_in_the_visitors_language_and_people_lead_to_their_cards() {
    String page = ledger("a note; " + MissingSide.AUTHOR.meaning() + ": " + JIM + "; " + JIM);

    assertThat(page).contains("a note; avsändaren är varken säljare eller kontakt");
    assertThat(page).contains("Till eller kopia", "/people/salesperson/JIM");
    assertThat(page).doesNotContain("RECIPIENT jim", MissingSide.AUTHOR.meaning());
  }

  @Test
  void what_was_cut_and_what_no_table_says_is_shown_as_it_was_written() {
    String cut = MissingSide.AUTHOR.meaning() + ": " + JIM + "; RECIPIENT jane@con…";

    assertThat(ledger(cut)).contains(cut);
    assertThat(ledger("it cannot be read: <b>")).contains("it cannot be read: &lt;b&gt;");
  }

  @Test
  void what_mailtrail_itself_explains_is_said_in_the_visitors_language_and_the_rest_is_marked() {
    assertThat(ledger(LedgerSentence.PROCESS_DIED.english()))
        .contains(">en process dog medan det bearbetades</span>");
    assertThat(ledger("cannot be worked: IllegalStateException"))
        .contains(">kan inte bearbetas: IllegalStateException</span>");
    assertThat(ledger("what Graph tells of it is larger than 32 MB"))
        .contains(">det Graph berättar om det är större än 32 MB</span>");
    assertThat(ledger("anna wants it tried again"))
        .contains(">anna vill att ett nytt försök görs</span>");
    assertThat(
            ledger(
                LedgerSentence.MESSAGE_ID_IN_USE.english() + "; " + MissingSide.AUTHOR.meaning()))
        .contains("av ett meddelande med annan avsändare eller annat datum; avsändaren är varken");
    assertThat(ledger(LedgerSentence.INTRODUCED.with() + "; " + MissingSide.AUTHOR.meaning()))
        .contains(">ingen var känd, och postlådans inställning för okända personer avgjorde; av");
    assertThat(ledger("anna assigned it: JR · CT1; TS · CT1"))
        .contains(">anna tilldelade det: JR · CT1; TS · CT1</span>");
    assertThat(ledger("Exchange answers without it"))
        .as("words of a version before")
        .contains(">Exchange utelämnade det ur sitt svar</span>");
    assertThat(ledger(LedgerSentence.NOT_HANDED_OUT.with("Error <b>").toString()))
        .contains("Exchange säger: <q lang=\"en\">Error &lt;b&gt;</q></span>");
    assertThat(ledger("of an adapter of others")).contains("lang=\"en\">of an adapter of others");
  }
}
