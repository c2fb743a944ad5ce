package org.mailtrail.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.IntakeItem;
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

  /** What was told of another would be filed as it, and never be read itself. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_is_told_of_one_item_is_believed_of_no_other(boolean isLeftOut) throws IOException {
    List<String> all = List.of("A", "B", "C", "D");
    String listed =
        "<m:RootFolder IncludesLastItemInRange=\"true\"><t:Items>"
            + all.stream().map(EwsListsThatLieTest::item).collect(Collectors.joining())
            + "</t:Items></m:RootFolder>";
    try (StrangeServer server =
        new StrangeServer(
            (exchange, request) -> {
              if (request.contains("<m:GetItem")) {
                StrangeServer.answer(exchange, 200, mixedUp(request, isLeftOut));
              } else {
                StrangeServer.folders(exchange, request, listed);
              }
            })) {
      MailIntake intake = server.intake(Duration.ofHours(1));
      intake.prepare();

      List<String> read = new ArrayList<>();
      while (read.size() < all.size()) {
        for (IntakeItem item : intake.read(50, 0).items().subList(0, 4)) {
          read.add(item.id().value() + item.key().orElseThrow());
        }
      }
      assertThat(read)
          .containsExactly("A<A@x.example>", "B<B@x.example>", "C<C@x.example>", "D<D@x.example>");
    }
  }

  private static String item(String id) {
    return "<t:Message><t:ItemId Id=\""
        + id
        + "\"/><t:InternetMessageId>&lt;"
        + id
        + "@x.example&gt;</t:InternetMessageId></t:Message>";
  }

  /** B is left out where others are asked for, or the last comes first. */
  private static String mixedUp(String request, boolean isLeftOut) {
    List<String> asked =
        Pattern.compile("ItemId Id=\"(.)\"")
            .matcher(request)
            .results()
            .map(id -> id.group(1))
            .collect(Collectors.toCollection(ArrayList::new));
    if (isLeftOut && asked.size() > 1) {
      asked.remove("B");
    } else if (!isLeftOut) {
      Collections.reverse(asked);
    }
    String whole = StrangeServer.message("GetItem", "<m:Items>%s</m:Items>");
    int from = whole.indexOf("<m:GetItemResponseMessage ");
    int to = whole.indexOf("</m:ResponseMessages>");
    String one = whole.substring(from, to);
    return whole.substring(0, from)
        + asked.stream().map(id -> one.formatted(item(id))).collect(Collectors.joining())
        + whole.substring(to);
  }
}
