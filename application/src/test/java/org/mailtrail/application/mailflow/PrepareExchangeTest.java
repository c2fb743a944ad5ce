package org.mailtrail.application.mailflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.setup.ExchangeKind;

/** What the scripts make, once, and what they finish or leave as it is. */
class PrepareExchangeTest extends PrepareExchangeTrial {
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
}
