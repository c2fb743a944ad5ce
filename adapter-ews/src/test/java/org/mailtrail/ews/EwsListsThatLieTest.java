package org.mailtrail.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.MailIntake;

/** Lists that say of themselves what is not so. */
class EwsListsThatLieTest extends EwsBoundsTrial {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<m:RootFolder IncludesLastItemInRange=\"false\"><t:Items/></m:RootFolder>",
        "<m:RootFolder TotalItemsInView=\"9\" IncludesLastItemInRange=\"false\"><t:Items>"
            + ITEM
            + "</t:Items></m:RootFolder>"
      })
  void a_list_that_has_more_and_never_gives_it_is_told(String listed) throws IOException {
    try (StrangeServer server =
        new StrangeServer(
            (exchange, request) -> StrangeServer.folders(exchange, request, listed))) {
      MailIntake intake = server.intake(MINUTE);
      intake.prepare();

      assertThatThrownBy(() -> intake.read(50, 0))
          .isInstanceOf(ExchangeException.class)
          .hasMessageContaining("gives nothing more");
      assertThat(server.asked).hasSizeLessThan(20);
    }
  }

  @Test
  void a_list_that_is_all_by_the_servers_own_count_is_all() throws IOException {
    String listed =
        "<m:RootFolder TotalItemsInView=\"0\" IncludesLastItemInRange=\"false\"><t:Items/>"
            + "</m:RootFolder>";
    try (StrangeServer server =
        new StrangeServer(
            (exchange, request) -> StrangeServer.folders(exchange, request, listed))) {
      assertThat(server.intake(MINUTE).read(50, 0).items()).isEmpty();
    }
  }

  @Test
  void what_is_listed_without_being_there_does_not_hold_up_a_pass() throws IOException {
    String listed =
        "<m:RootFolder IncludesLastItemInRange=\"true\"><t:Items>"
            + ITEM
            + "</t:Items></m:RootFolder>";
    String gone =
        StrangeServer.message("GetItem", "")
            .replace("\"Success\"", "\"Error\"")
            .replace("NoError", "ErrorItemNotFound");
    try (StrangeServer server =
        new StrangeServer(
            (exchange, request) -> {
              if (request.contains("<m:GetItem")) {
                StrangeServer.answer(exchange, 200, gone);
              } else {
                StrangeServer.folders(exchange, request, listed);
              }
            })) {
      MailIntake intake = server.intake(MINUTE);

      assertThat(intake.read(50, 0).items()).isEmpty();
      assertThat(intake.read(50, 0).items()).isEmpty();
      assertThat(server.asked).filteredOn(each -> each.contains("<m:GetItem")).hasSize(1);
    }
  }
}
