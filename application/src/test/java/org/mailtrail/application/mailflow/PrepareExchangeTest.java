package org.mailtrail.application.mailflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.mailflow.MailFlowRule;
import org.mailtrail.domain.mailflow.MailFlowRules;

/**
 * The admin's scripts, run whole. No real PowerShell takes part: the build needs nothing but Java
 * and Maven, so the scripts are read and run by a stub of our own ({@link ScriptReader}, {@link
 * Shell}), which knows only the part of the language that they use, and whose cmdlets ({@link
 * ScriptedExchange}) record what they are told to change.
 */
class PrepareExchangeTest {
  private static final String TARGET = "log@cronus.example";
  private static final String JOB = "job@cronus.example";
  private static final String READER = "jim@cronus.example";

  private final ScriptedExchange exchange = new ScriptedExchange();

  @BeforeEach
  void people() {
    exchange.recipient("UserMailbox", "Job", JOB);
    exchange.recipient("UserMailbox", "Jim", READER);
  }

  private static Preparation preparation(ExchangeKind kind, String displayName) {
    return new Preparation(kind, address(TARGET), displayName, JOB, List.of(address(READER)));
  }

  private static EmailAddress address(String text) {
    return EmailAddress.parse(text).orElseThrow();
  }

  private List<String> run(ExchangeKind kind) {
    String script = new PrepareExchange().write(preparation(kind, "Log of O'Brien & \u2019Sons"));
    return new Shell(exchange).run(script);
  }

  private void assertStops(ExchangeKind kind, String why) {
    List<String> before = new ArrayList<>(exchange.changes);
    assertThatThrownBy(() -> run(kind))
        .isInstanceOf(Code.Thrown.class)
        .hasMessageStartingWith("mailtrail: ")
        .hasMessageContaining(why)
        .hasMessageContaining("Nothing was changed.");
    assertThat(exchange.changes).isEqualTo(before);
  }

  @Test
  void a_mailbox_is_made_with_rights_and_both_rules() {
    exchange.right(TARGET + ":\\Archive", "Default", List.of("None"));
    assertThat(run(ExchangeKind.ONLINE))
        .contains(
            "mailtrail: made the shared mailbox " + TARGET,
            "mailtrail: gave " + JOB + " full access to " + TARGET,
            "mailtrail: gave " + READER + " Read on Archive",
            "mailtrail: made the rule 'Log Email Sent to This Organization'",
            "mailtrail: made the rule 'Log Email Sent from This Organization'");
    assertThat(exchange.changes)
        .containsExactly(
            "New-Mailbox {DisplayName=Log of O'Brien & \u2019Sons, Name=Log of O'Brien &"
                + " \u2019Sons, PrimarySmtpAddress=log@cronus.example, Shared=true}",
            "Add-MailboxPermission {AccessRights=FullAccess, AutoMapping=false,"
                + " Identity=log@cronus.example, InheritanceType=All, User=job@cronus.example}",
            "Add-MailboxFolderPermission {AccessRights=Reviewer,"
                + " Identity=log@cronus.example:\\Archive, User=jim@cronus.example}",
            "New-TransportRule {BlindCopyTo=log@cronus.example, FromScope=NotInOrganization,"
                + " Mode=Enforce, Name=Log Email Sent to This Organization,"
                + " SentToScope=InOrganization}",
            "New-TransportRule {BlindCopyTo=log@cronus.example, FromScope=InOrganization,"
                + " Mode=Enforce, Name=Log Email Sent from This Organization,"
                + " SentToScope=NotInOrganization}");
  }

  @Test
  void public_folders_are_made_with_role_group_mailbox_address_and_rights() {
    assertThat(run(ExchangeKind.PUBLIC_FOLDERS))
        .contains(
            "mailtrail: made the role group 'Public Folders Management' with " + JOB,
            "mailtrail: made the public folder mailbox 'Public MailBox'",
            "mailtrail: made the folder \\Email Logging\\Queue",
            "mailtrail: made the folder \\Email Logging\\Storage",
            "mailtrail: mail-enabled \\Email Logging\\Queue as " + TARGET,
            "mailtrail: gave Anonymous CreateItems on \\Email Logging\\Queue",
            "mailtrail: gave " + JOB + " Owner on \\Email Logging\\Storage",
            "mailtrail: gave " + READER + " Reviewer on \\Email Logging\\Storage",
            "mailtrail: made the rule 'Log Email Sent to This Organization'");
    assertThat(exchange.changes)
        .contains(
            "New-RoleGroup {Members=job@cronus.example, Name=Public Folders Management,"
                + " Roles=Public Folders}",
            "New-Mailbox {Name=Public MailBox, PublicFolder=true}",
            "New-PublicFolder {Name=Email Logging, Path=\\}",
            "New-PublicFolder {Name=Queue, Path=\\Email Logging}",
            "Enable-MailPublicFolder {Identity=\\Email Logging\\Queue}",
            "Remove-PublicFolderClientPermission {Confirm=false,"
                + " Identity=\\Email Logging\\Queue, User=Anonymous}",
            "Add-PublicFolderClientPermission {AccessRights=CreateItems,"
                + " Identity=\\Email Logging\\Queue, User=Anonymous}");
  }

  @ParameterizedTest
  @EnumSource(ExchangeKind.class)
  void a_second_run_changes_nothing(ExchangeKind kind) {
    exchange.right(TARGET + ":\\Archive", "Default", List.of("None"));
    run(kind);
    List<String> changes = List.copyOf(exchange.changes);
    List<String> second = run(kind);
    assertThat(exchange.changes).isEqualTo(changes);
    assertThat(second).hasSizeGreaterThan(4);
    assertThat(second.subList(0, second.size() - 1))
        .allSatisfy(line -> assertThat(line).startsWith("mailtrail: kept "));
  }

  @ParameterizedTest
  @EnumSource(ExchangeKind.class)
  void what_was_begun_is_finished(ExchangeKind kind) {
    run(kind);
    Set<String> all = Set.copyOf(exchange.changes);
    exchange.changes.clear();
    exchange.rules.remove(1);
    exchange.rights.clear();
    run(kind);
    assertThat(exchange.changes).isNotEmpty();
    assertThat(all).containsAll(exchange.changes);
    assertThat(exchange.rules).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(ExchangeKind.class)
  void a_rule_of_the_name_with_another_scope_stops_the_script(ExchangeKind kind) {
    exchange.rule(MailFlowRules.OUTGOING, "InOrganization", "", List.of(TARGET));
    assertStops(kind, "another scope (from 'InOrganization' to '')");
  }

  @ParameterizedTest
  @EnumSource(ExchangeKind.class)
  void a_rule_of_the_name_with_another_target_stops_the_script(ExchangeKind kind) {
    var rule =
        exchange.rule(
            MailFlowRules.INCOMING, "NotInOrganization", "InOrganization", List.of(READER));
    assertStops(kind, "copies to 'jim@cronus.example' instead of 'log@cronus.example'");
    rule.put("BlindCopyTo", List.of(TARGET, READER));
    assertStops(kind, "copies to 'log@cronus.example, jim@cronus.example'");
    rule.put("BlindCopyTo", Shell.Nothing.NOTHING);
    assertStops(kind, "copies to ''");
  }

  private List<String> goOver() {
    Preparation wanted =
        preparation(ExchangeKind.ONLINE, "Second log").inPlaceOf(address("old@cronus.example"));
    return new Shell(exchange).run(new PrepareExchange().write(wanted));
  }

  @Test
  void rules_of_the_mailbox_before_copy_to_the_new_one_and_that_twice_is_once() {
    for (MailFlowRule rule : MailFlowRules.copyingTo(address("old@cronus.example"))) {
      exchange.rule(
          rule.name(),
          rule.fromScope().exchangeName(),
          rule.sentToScope().exchangeName(),
          List.of("old@cronus.example"));
    }
    assertThat(goOver())
        .contains(
            "mailtrail: made the shared mailbox " + TARGET,
            "mailtrail: the rule '"
                + MailFlowRules.INCOMING
                + "' copies to log@cronus.example from now on, and no longer to"
                + " old@cronus.example");
    assertThat(exchange.changes)
        .filteredOn(change -> change.startsWith("Set-TransportRule"))
        .hasSize(2)
        .first()
        .isEqualTo(
            "Set-TransportRule {BlindCopyTo=log@cronus.example, Identity="
                + MailFlowRules.INCOMING
                + "}");
    List<String> before = new ArrayList<>(exchange.changes);
    assertThat(goOver()).contains("mailtrail: kept the rule '" + MailFlowRules.INCOMING + "'");
    assertThat(exchange.changes).isEqualTo(before);
  }

  @Test
  void a_rule_of_a_third_mailbox_stops_the_script_that_goes_over() {
    exchange.rule(MailFlowRules.INCOMING, "NotInOrganization", "InOrganization", List.of(READER));

    assertThatThrownBy(this::goOver).hasMessageContaining("copies to 'jim@cronus.example'");
    assertThat(exchange.changes).isEmpty();
  }

  @Test
  void a_target_that_exchange_shows_by_name_is_known() {
    exchange.recipient("SharedMailbox", "Log", TARGET);
    exchange.rule(MailFlowRules.INCOMING, "NotInOrganization", "InOrganization", List.of("Log"));
    assertThat(run(ExchangeKind.ONLINE))
        .contains("mailtrail: kept the rule '" + MailFlowRules.INCOMING + "'");
  }

  @Test
  void a_rule_that_does_nothing_is_left_alone_but_told() {
    run(ExchangeKind.ONLINE);
    exchange.rules.get(0).put("State", "Disabled");
    exchange.rules.get(1).put("Mode", "Audit");
    int changes = exchange.changes.size();
    assertThat(run(ExchangeKind.ONLINE))
        .anySatisfy(line -> assertThat(line).contains("switched off: nothing is logged"))
        .anySatisfy(line -> assertThat(line).contains("in mode Audit: nothing is logged"));
    assertThat(exchange.changes).hasSize(changes);
  }

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
  void the_own_mailbox_of_the_account_will_do() {
    exchange.recipients.get(0).put("PrimarySmtpAddress", TARGET);
    exchange.recipients.get(0).put("Name", JOB);
    assertThat(run(ExchangeKind.ON_PREMISES))
        .contains("mailtrail: kept the own mailbox " + TARGET + " of " + JOB);
    assertThat(exchange.changes).hasSize(2).allMatch(line -> line.startsWith("New-Transport"));
  }

  @Test
  void readers_wait_for_the_archive() {
    assertThat(run(ExchangeKind.ON_PREMISES))
        .contains(
            "mailtrail: the folder Archive does not exist yet: run this again after the first pass,"
                + " for the readers' rights");
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
  void an_existing_group_and_mailbox_are_used_and_rights_are_never_lowered() {
    exchange.recipient("PublicFolderMailbox", "Master", "");
    exchange.groups.add(
        Values.object(
            "Name",
            "public folders management",
            "Roles",
            List.of("cronus.example/Roles/Public Folders"),
            "Members",
            new ArrayList<>()));
    exchange.right("\\Email Logging\\Storage", READER, List.of("PublishingEditor"));
    exchange.right("\\Email Logging\\Storage", JOB, List.of("Reviewer"));
    assertThat(run(ExchangeKind.PUBLIC_FOLDERS))
        .contains(
            "mailtrail: added " + JOB + " to the role group 'Public Folders Management'",
            "mailtrail: kept the public folder mailbox 'Master'",
            "mailtrail: kept the rights of "
                + READER
                + " on \\Email Logging\\Storage:"
                + " PublishingEditor",
            "mailtrail: gave " + JOB + " Owner on \\Email Logging\\Storage");
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
