package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.domain.decision.MissingSide;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.setup.SampleSetups;

/** People and the mail of strangers, asked of the API. */
record OperationsOfPeople(Stage stage, Judge judge) {
  void all() {
    people();
    unmatched();
  }

  private void people() {
    JsonNode made =
        judge.post(
            Role.SALES,
            200,
            "/api/v1/contacts",
            "{\"name\":\"Nora\",\"addresses\":[{\"address\":\"nora@x.example\",\"validFrom\":\"2026-01-01\"}]}");
    String number = made.path("number").asText();
    JsonNode changed =
        judge.post(
            Role.SALES,
            200,
            "/api/v1/contacts/" + number,
            "{\"name\":\"Nora Ek\",\"standing\":\"BLOCKED\",\"company\":\"X\"}");
    assertThat(changed.path("standing").asText()).isEqualTo("BLOCKED");
    judge.post(Role.SALES, 404, "/api/v1/contacts/NOBODY", "{\"name\":\"x\"}");
    judge.get("/api/v1/contacts?text=nora");
    assertThat(judge.get("/api/v1/contacts/CT000101").at("/entries/counted").asInt()).isEqualTo(2);
    judge.post(
        "/api/v1/salespeople",
        "{\"code\":\"AB\",\"name\":\"A\",\"addresses\":[\"ab@contoso.example\"]}");
    judge.post("/api/v1/salespeople/AB", "{\"name\":\"Anna B\"}");
    judge.get("/api/v1/salespeople");
    judge.get("/api/v1/salespeople/AB");
    judge.post("/api/v1/salespeople/AB/team", "{\"team\":\"NORTH\"}");
    judge.get("/api/v1/companies");
    String file = "{\"salespeople\":\"code,name,email\\nCD,C,cd@contoso.example\\n\"}";
    assertThat(judge.post("/api/v1/people/preview", file).path("addedCount").asInt()).isEqualTo(1);
    judge.post("/api/v1/people/import", file);
    judge.post(Role.ADMIN, 422, "/api/v1/people/preview", "{\"salespeople\":\"nonsense\"}");
    erasure(number);
  }

  private void erasure(String number) {
    String contact = "/api/v1/contacts/" + number;
    judge.post(
        Role.SALES, 200, contact, "{\"name\":\"N\",\"addresses\":[{\"address\":\"n@x.example\"}]}");
    assertThat(judge.get(contact + "/erasure").path("entries").asInt()).isZero();
    judge.post(Role.ADMIN, 409, contact + "/erase", "{\"confirm\":\"CT\"}");
    judge.post(contact + "/erase", "{\"confirm\":\"" + number + "\"}");
    judge.get(Role.ADMIN, 404, contact + "/erasure");
    String again = "{\"contacts\":\"number,name,email\\nCT9,N,n@x.example\\n\"";
    judge.post(Role.ADMIN, 409, "/api/v1/people/import", again + "}");
    JsonNode taken = judge.post("/api/v1/people/import", again + ",\"wantedAgain\":true}");
    assertThat(taken.path("addedCount").asInt()).isEqualTo(1);
  }

  private void unmatched() {
    ItemId item =
        stage
            .exchange
            .mailboxes()
            .mailbox(SampleSetups.MAIN)
            .deliver(
                TrialFolder.NOT_LOGGED,
                Letter.of("q@x", "dora@elsewhere.example", "jr@contoso.example").about("Question"),
                Stage.NOW.minusSeconds(60));
    stage.books.books().ledger().record(List.of(row(item)));
    String refs =
        "\"messages\":[{\"mailbox\":\""
            + SampleSetups.MAIN
            + "\",\"item\":\""
            + item.value()
            + "\"}]";
    assertThat(judge.get("/api/v1/unmatched").path("messages")).hasSize(1);
    judge.get("/api/v1/unmatched/senders?by=domain");
    assertThat(judge.get("/api/v1/unmatched/again").path("looked").asInt()).isEqualTo(1);
    judge.post(Role.SALES, 200, "/api/v1/unmatched/again", "");
    assertThat(judge.get("/api/v1/mailboxes/main/unknown-people").path("settings")).hasSize(4);
    judge.get("/api/v1/explain?mailbox=" + SampleSetups.MAIN + "&item=" + item.value());
    judge.post(
        Role.SALES,
        200,
        "/api/v1/unmatched/create-contact",
        "{" + refs + ",\"address\":\"dora@elsewhere.example\",\"name\":\"Dora\"}");
    assertThat(judge.get("/api/v1/entries/count").path("counted").asInt()).isEqualTo(3);
    judge.post(
        Role.SALES, 200, "/api/v1/unmatched/assign", "{" + refs + ",\"contact\":\"CT000101\"}");
    judge.post(Role.SALES, 200, "/api/v1/unmatched/never", "{\"senders\":[\"spam.example\"]}");
    assertThat(judge.get("/api/v1/unmatched/never").path("senders")).hasSize(1);
    judge.post(Role.SALES, 200, "/api/v1/unmatched/allow", "{\"sender\":\"spam.example\"}");
    judge.get("/api/v1/ledger?outcome=LOGGED");
    judge.get("/api/v1/ledger?reason=internal");
    judge.get(Role.ADMIN, 400, "/api/v1/ledger?reason=INTERNALS");
    judge.get(Role.ADMIN, 400, "/api/v1/ledger?mailbox=mian");
    judge.get(Role.ADMIN, 400, "/api/v1/opportunities?stage=NOWHERE");
    leafThroughTheLedger();
  }

  private void leafThroughTheLedger() {
    stage.books.books().ledger().record(List.of(row(new ItemId("a/b~c")), row(new ItemId("d"))));
    List<String> items = new ArrayList<>();
    JsonNode page = judge.get("/api/v1/ledger?limit=1");
    while (page.has("next")) {
      items.add(page.path("rows").path(0).path("item").asText());
      String next = URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8);
      page = judge.get("/api/v1/ledger?limit=1&after=" + next);
    }
    assertThat(items).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
    judge.get(Role.ADMIN, 400, "/api/v1/ledger?after=7");
  }

  private static LedgerRow row(ItemId item) {
    return new LedgerRow(
        new LedgerRow.Sighting(
            SampleSetups.MAIN,
            item,
            java.util.Optional.of(Letter.of("q@x", "a@b.example", "c@d.example").key()),
            LedgerRow.Times.unknown(),
            "dora@elsewhere.example",
            "Question"),
        new Reason.Unmatched(MissingSide.CONTACT),
        "dora@elsewhere.example is nobody's",
        0,
        new LedgerRow.Recorded(new PassId(new UUID(0, 2)), Stage.NOW));
  }
}
