package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.access.InviteUser;
import org.mailtrail.application.opportunity.OpportunityDraft;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.visibility.Reach;
import org.mailtrail.application.visibility.Sharing;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.message.Conversation;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.web.site.Route;

/** The users sales and viewer are JR; LIV is somebody else. */
class VisibilityTest {
  private static final String OWN = "What is mine";
  private static final String OTHERS = "Kept from others";

  private static final Map<String, String> BODIES =
      Map.of(
          "cancel", "{\"cancelled\":true}",
          "comment", "{\"comment\":\"x\"}",
          "evaluate", "{\"evaluation\":\"POSITIVE\"}",
          "reassign", "{\"contact\":\"CT000101\"}",
          "move", "{\"stage\":\"PROPOSE\"}",
          "close", "{\"won\":true,\"reason\":\"x\"}");

  private static final Conversation TALK = new Conversation(Optional.empty(), Optional.of("talk"));

  private Stage stage = new Stage(new Sharing(Reach.OWN, Reach.OWN));

  @AfterEach
  void close() {
    stage.close();
  }

  /** Entry 1 and OP000001 are JR's, entry 2 and OP000002 are LIV's, of one conversation. */
  private void fill() {
    stage.keepContact(Contact.Standing.OPEN);
    stage.keepSalesperson();
    stage
        .books
        .people()
        .putSalespeople(List.of(new Salesperson(new SalespersonCode("LIV"), "Liv", List.of())));
    stage.log(letter("1", OWN), "JR", TALK);
    stage.log(letter("2", OTHERS), "LIV", TALK);
    for (long entry = 1; entry <= 2; entry++) {
      stage
          .mailtrail
          .sales()
          .create()
          .create(new EntryNumber(entry), OpportunityDraft.blank(), "test")
          .match(done -> done, refusal -> fail(refusal.toString()));
    }
    for (Role role : List.of(Role.VIEWER, Role.SALES)) {
      new InviteUser(stage.access)
          .run(new UserName(role.name()), role, Optional.of(new SalespersonCode("JR")), "test");
    }
  }

  private static Letter letter(String id, String subject) {
    return Letter.of(id, "mia@fabrikam.example", "jr@contoso.example").about(subject);
  }

  private void reopened(Reach entries, Reach messages) {
    stage.close();
    stage = new Stage(new Sharing(entries, messages));
    fill();
  }

  private static String address(Route route) {
    return route
        .path()
        .replace("{name}", "main")
        .replace("{number}", "2")
        .replace("{index}", "3")
        .replace("{opportunity}", "OP000002")
        .replace("<contact>", "CT000101")
        .replace("<salesperson>", "LIV")
        .replace("{user}", "viewer")
        .replaceAll("\\{\\w+}", "x");
  }

  @Test
  void one_click_leads_to_the_entries_of_ones_own() {
    reopened(Reach.ALL, Reach.ALL);
    Browser browser = stage.browser(Role.SALES);
    assertThat(browser.get("/?text=offer").body())
        .contains("href=\"/?salesperson=JR&amp;text=offer\">Mine only");
    assertThat(browser.get("/?salesperson=JR").body()).doesNotContain("Mine only");
  }

  @Test
  void no_route_that_reads_tells_a_word_of_what_is_not_shared() {
    fill();
    int told = 0;
    for (Route route : stage.routes()) {
      if (route.method() != Route.Method.GET || route.path().endsWith("/events")) {
        continue;
      }
      for (Role role : List.of(Role.VIEWER, Role.SALES)) {
        Browser asking = route.isForPrograms() ? stage.program(role) : stage.browser(role);
        assertThat(asking.get(address(route)).body()).as(route + " " + role).doesNotContain(OTHERS);
      }
      Browser admin = route.isForPrograms() ? stage.program(Role.ADMIN) : stage.browser(Role.ADMIN);
      told += admin.get(address(route)).body().contains(OTHERS) ? 1 : 0;
    }
    assertThat(told).as("routes that tell an admin").isGreaterThan(15);
  }

  @Test
  void nothing_is_done_to_what_is_not_shared_and_that_is_said() {
    fill();
    Browser browser = stage.browser(Role.SALES);
    browser.get("/entries/1");
    for (String act : List.of("cancel", "comment", "evaluate", "reassign", "opportunity")) {
      assertNotShared(browser.post("/entries/2/" + act, Map.of("comment", "x")));
    }
    for (String act : List.of("move", "change", "close")) {
      assertNotShared(browser.post("/opportunities/OP000002/" + act, Map.of("reason", "x")));
    }
    Browser program = stage.program(Role.SALES);
    assertNotShared(program.json("/api/v1/entries/2/cancel", "{\"cancelled\":true}"));
    assertNotShared(program.json("/api/v1/entries/2/opportunity", "{}"));
    assertNotShared(
        program.json("/api/v1/opportunities/OP000002/close", "{\"won\":true,\"reason\":\"x\"}"));
    assertNotShared(program.get("/api/v1/entries/2/message"));
    assertNotShared(program.get("/api/v1/ledger"));
    assertThat(
            stage.books.books().log().find(new EntryNumber(2)).orElseThrow().handling().comment())
        .isEmpty();
  }

  @Test
  void no_route_that_acts_reaches_what_is_not_shared() {
    fill();
    String before = kept();
    Browser browser = stage.browser(Role.SALES);
    Browser program = stage.program(Role.SALES);
    browser.get("/sessions");
    int refused = 0;
    for (Route route : stage.routes()) {
      boolean isOfOne = route.path().matches(".*\\{(number|opportunity)}.*");
      if (route.method() == Route.Method.POST && isOfOne) {
        HttpResponse<String> answer =
            route.isForPrograms()
                ? program.json(address(route), BODIES.getOrDefault(last(route), "{}"))
                : browser.post(address(route), Map.of("reason", "x", "stage", "PROPOSE"));
        assertThat(answer.statusCode()).as(route.toString()).isEqualTo(403);
        assertThat(answer.body()).as(route.toString()).doesNotContain(OTHERS);
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(15);
    assertThat(kept()).isEqualTo(before);
  }

  private static String last(Route route) {
    return route.path().substring(route.path().lastIndexOf('/') + 1);
  }

  /** Entry 2 and OP000002, with all that was made of them. */
  private String kept() {
    Browser admin = stage.program(Role.ADMIN);
    return admin.get("/api/v1/entries/2").body()
        + admin.get("/api/v1/opportunities/OP000002").body();
  }

  private static void assertNotShared(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("not shared with you");
  }

  @Test
  void what_is_kept_back_is_mentioned_and_ones_own_is_there() {
    fill();
    Browser browser = stage.browser(Role.SALES);
    assertThat(browser.get("/").body()).contains(OWN).contains("not shared with you");
    assertThat(browser.get("/entries/1").body()).contains("not shared with you: 1");
    assertNotShared(browser.get("/entries/2"));
    assertNotShared(browser.get("/opportunities/OP000002"));
    assertThat(browser.get("/opportunities").body())
        .contains("OP000001")
        .doesNotContain("OP000002");
    assertThat(stage.browser(Role.ADMIN).get("/").body()).doesNotContain("not shared with you");
    assertThat(stage.program(Role.VIEWER).get("/api/v1/entries/count").body()).contains(":1,");
  }

  @Test
  void a_team_shares_with_its_members_from_the_moment_on_that_they_are_in_it() {
    reopened(Reach.TEAM, Reach.TEAM);
    Browser browser = stage.browser(Role.SALES);
    assertNotShared(browser.get("/entries/2"));
    Browser admin = stage.browser(Role.ADMIN);
    admin.get("/people/salesperson/LIV");
    for (String code : List.of("LIV", "JR")) {
      admin.post("/people/team", Map.of("salesperson", code, "team", "NORTH"));
    }
    assertThat(browser.get("/entries/2").body()).contains(OTHERS);
    assertThat(browser.get("/entries/2/message").statusCode()).isEqualTo(200);
    assertThat(admin.get("/people/salesperson/LIV").body()).contains("NORTH");

    admin.post("/people/team", Map.of("salesperson", "LIV", "team", ""));
    assertNotShared(browser.get("/entries/2"));
    assertThat(stage.storage.keptSetups().trail().latest(Optional.empty(), 1).get(0).action())
        .isEqualTo("KeepTeam");
  }

  @Test
  void entries_may_be_seen_whose_messages_stay_closed() {
    reopened(Reach.ALL, Reach.OWN);
    Browser browser = stage.browser(Role.SALES);
    assertThat(browser.get("/entries/2").body()).contains(OTHERS);
    assertNotShared(browser.get("/entries/2/message"));
    assertNotShared(browser.get("/entries/2/message/content"));
    assertNotShared(stage.program(Role.SALES).get("/api/v1/entries/2/message/source"));
    assertThat(browser.get("/entries/1/message").statusCode()).isEqualTo(200);
    assertThat(
            new String(
                browser.bytes("/export/entries.zip"), java.nio.charset.StandardCharsets.ISO_8859_1))
        .contains("00000001")
        .doesNotContain("00000002 ");
  }

  @Test
  void who_is_no_salesperson_has_nothing_of_his_own() {
    fill();
    new InviteUser(stage.access).run(new UserName("viewer"), Role.VIEWER, "test");

    assertThat(stage.browser(Role.VIEWER).get("/").body())
        .doesNotContain(OWN)
        .doesNotContain(OTHERS);
    assertNotShared(stage.browser(Role.VIEWER).get("/entries/1"));
  }
}
