package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.Role;

class WebhookPagesTest {
  private final Stage stage = new Stage();
  private final Browser admin = stage.browser(Role.ADMIN);

  @AfterEach
  void close() {
    stage.close();
  }

  private HttpResponse<String> post(String path, String body) {
    admin.get("/webhooks");
    return admin.postRaw(path, body);
  }

  @Test
  void a_webhook_is_added_shown_once_with_its_secret_tested_and_removed() {
    HttpResponse<String> added =
        post(
            "/webhooks",
            "name=crm&address=https%3A%2F%2Fcrm.example%2Fin%3Fkey%3D1&type=entry.logged");
    assertThat(added.statusCode()).isEqualTo(200);
    assertThat(added.body()).contains("whsec_", "crm.example", "entry.logged");
    assertThat(admin.get("/webhooks").body())
        .contains("crm.example")
        .doesNotContain("whsec_")
        .doesNotContain("key=1");
    assertThat(stage.mailtrail.setup().trail().latest(java.util.Optional.empty(), 1).toString())
        .contains("KeepWebhooks", "webhook crm")
        .doesNotContain("whsec_")
        .doesNotContain("key=1");
    assertThat(post("/webhooks/test", "name=crm").body()).contains("was not reached");
    assertThat(post("/webhooks/replay", "name=crm").body()).contains("0 events");
    assertThat(post("/webhooks/remove", "name=crm").body())
        .contains("crm was not typed as it stands here", "crm.example");
    String typed = "name=crm&typed=crm";
    assertThat(post("/webhooks/remove", typed).body()).contains("crm is removed");
    assertThat(post("/webhooks/remove", typed).body()).contains("There is no such webhook");
  }

  @Test
  void what_cannot_be_added_is_said_beside_the_form() {
    assertThat(post("/webhooks", "name=Cr+m&address=https%3A%2F%2Fcrm.example").body())
        .contains("A name has 1 to 40")
        .as("what was typed is not asked for again")
        .contains("value=\"Cr m\"", "value=\"https://crm.example\"");
    assertThat(post("/webhooks", "name=alarm-x&address=https%3A%2F%2Fcrm.example").body())
        .contains("belong to alarms");
    assertThat(post("/webhooks/alarm-test", "").body()).contains("No setting says where alarms go");
  }
}
