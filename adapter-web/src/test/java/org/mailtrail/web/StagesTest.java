package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.Role;

class StagesTest {
  private final Stage stage = new Stage();
  private final Browser admin = stage.browser(Role.ADMIN);

  @AfterEach
  void close() {
    stage.close();
  }

  private HttpResponse<String> keep(String body) {
    admin.get("/stages");
    return admin.postRaw("/stages", body);
  }

  @Test
  void stages_are_put_in_the_place_of_those_before_and_blank_lines_count_for_nothing() {
    assertThat(admin.get("/stages").body()).contains("NEGOTIATE");
    HttpResponse<String> kept =
        keep("code=ASK&name=Ask&chance=5&code=DEAL&name=Deal&chance=90&code=&name=&chance=");

    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(admin.get("/stages").body()).contains("ASK", "DEAL").doesNotContain("NEGOTIATE");
    assertThat(admin.get("/opportunities").body()).contains("Deal").doesNotContain("NEGOTIATE");
  }

  @Test
  void what_cannot_be_kept_is_said_and_nothing_is_changed() {
    assertThat(keep("code=ASK&name=Ask&chance=much").body()).contains("A stage needs a code");
    assertThat(keep("code=A&name=Ask&chance=5&code=A&name=Two&chance=5").body())
        .contains("there twice");
    assertThat(keep("code=&name=&chance=").statusCode()).isEqualTo(409);
    assertThat(admin.get("/stages").body()).contains("NEGOTIATE");
  }
}
