package org.mailtrail.application.mailflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.setup.ExchangeKind;

/** Where a script stops or warns, and what it never runs. */
class PrepareRefusalsTest extends PrepareExchangeTrial {
  @ParameterizedTest
  @EnumSource(ExchangeKind.class)
  void outside_exchange_and_without_the_account_nothing_begins(ExchangeKind kind) {
    exchange.missingCommands.add("New-Mailbox");
    assertStops(kind, "there is no New-Mailbox here");
    exchange.missingCommands.remove("New-Mailbox");
    exchange.recipients.clear();
    assertStops(kind, "there is no account 'job@cronus.example'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UserMailbox", "MailUser", "RoomMailbox"})
  void an_address_that_is_somebody_elses_stops_the_script(String kind) {
    exchange.recipient(kind, "Other", TARGET);
    assertStops(ExchangeKind.ONLINE, "is a " + kind + ", not a shared mailbox");
    assertStops(ExchangeKind.PUBLIC_FOLDERS, "is the address of a " + kind);
  }

  @Test
  void what_is_named_like_the_public_folders_things_stops_the_script() {
    exchange.groups.add(
        Values.object(
            "Name", "Public Folders Management", "Roles", List.of("Mail Enabled Public Folders")));
    assertStops(ExchangeKind.PUBLIC_FOLDERS, "exists without the role Public Folders");
    exchange.groups.clear();
    exchange.recipient("UserMailbox", "Public MailBox", "pf@cronus.example");
    assertStops(ExchangeKind.PUBLIC_FOLDERS, "exists and is no public folder mailbox");
    exchange.recipients.remove(2);
    run(ExchangeKind.PUBLIC_FOLDERS);
    exchange.recipients.get(3).put("PrimarySmtpAddress", "queue@cronus.example");
    exchange.rules.clear();
    assertStops(ExchangeKind.PUBLIC_FOLDERS, "is mail-enabled as queue@cronus.example instead of");
  }

  @Test
  void a_server_without_basic_authentication_is_told() {
    exchange.basic = false;
    assertThat(run(ExchangeKind.PUBLIC_FOLDERS))
        .anySatisfy(line -> assertThat(line).contains("no server takes Basic authentication"));
    exchange.missingCommands.add("Get-WebServicesVirtualDirectory");
    assertThat(run(ExchangeKind.PUBLIC_FOLDERS))
        .noneSatisfy(line -> assertThat(line).contains("Basic"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; Remove-Mailbox x; '",
        "\u2018; Remove-Mailbox x; \u2019",
        "$(Remove-Mailbox x)",
        "` \" $x #"
      })
  void a_value_is_never_run(String name) {
    new Shell(exchange)
        .run(new PrepareExchange().write(preparation(ExchangeKind.ONLINE, name.strip())));
    assertThat(exchange.changes.get(0)).contains("DisplayName=" + name.strip() + ",");
    assertThat(exchange.changes).noneMatch(line -> line.startsWith("Remove-"));
  }

  @Test
  void control_characters_are_refused() {
    Stream.of("a\nb", "a\u0000b", "a\u2028b")
        .forEach(
            name ->
                assertThatIllegalArgumentException()
                    .isThrownBy(
                        () -> new PrepareExchange().write(preparation(ExchangeKind.ONLINE, name))));
  }
}
