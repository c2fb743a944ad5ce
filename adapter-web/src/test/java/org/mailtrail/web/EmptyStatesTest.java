package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.testkit.setup.SampleSetups;

/** Every page of an installation in which nothing is set up and nothing has happened. */
class EmptyStatesTest {
  private static final String EMPTY = "class=\"card empty\"";
  private static final String COMMAND = "<code class=\"copy\">./mailtrail ";

  private final Stage stage = new Stage();

  @BeforeEach
  void clear() {
    var setups = stage.storage.keptSetups().setups();
    setups.find(SampleSetups.main().name()).ifPresent(setups::remove);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  /** The pages that show an empty list, in one language. */
  private Set<String> empty(String language) {
    Browser admin = stage.browser(Role.ADMIN).withHeader("Accept-Language", language);
    Set<String> empty = new LinkedHashSet<>();
    for (String page : stage.pages()) {
      HttpResponse<String> answer = admin.get(page);
      assertThat(answer.statusCode()).as(page).isLessThan(500);
      String body = answer.body();
      for (int at = body.indexOf(EMPTY); at >= 0; at = body.indexOf(EMPTY, at + 1)) {
        empty.add(page);
        assertThat(body.substring(at, body.indexOf("</div>", at)))
            .as("%s in %s teaches the next step", page, language)
            .contains(COMMAND);
      }
    }
    return empty;
  }

  @Test
  void each_empty_list_teaches_the_next_step_with_its_command_in_both_languages() {
    for (String language : List.of("en", "sv")) {
      assertThat(empty(language))
          .contains(
              "/",
              "/unmatched",
              "/opportunities",
              "/people",
              "/mailboxes",
              "/health",
              "/failed",
              "/wall",
              "/badges",
              "/ledger",
              "/webhooks");
    }
  }

  @Test
  void an_empty_page_speaks_the_language_of_its_reader() {
    Browser swedish = stage.browser(Role.ADMIN).withHeader("Accept-Language", "sv");
    assertThat(swedish.get("/webhooks").body()).contains("Ingen får veta något ännu");
  }
}
