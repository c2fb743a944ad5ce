package org.mailtrail.application.mailflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An Exchange as far as the scripts of {@link PrepareExchange} see it. It records every cmdlet that
 * changes something, and refuses cmdlets and parameters that it does not know.
 */
final class ScriptedExchange {
  final List<String> changes = new ArrayList<>();
  final Set<String> missingCommands = new HashSet<>(Set.of("Get-ServicePrincipal"));
  final List<Map<String, Object>> rules = new ArrayList<>();
  final List<Map<String, Object>> recipients = new ArrayList<>();
  final List<Map<String, Object>> rights = new ArrayList<>();
  final List<Map<String, Object>> folders = new ArrayList<>();
  final List<Map<String, Object>> groups = new ArrayList<>();
  boolean basic = true;

  /** Somebody with an address. */
  Map<String, Object> recipient(String kind, String name, String address) {
    Map<String, Object> made =
        Values.object("Name", name, "PrimarySmtpAddress", address, "RecipientTypeDetails", kind);
    made.put("DistinguishedName", "CN=" + name);
    recipients.add(made);
    return made;
  }

  /** A rule of the organisation. */
  Map<String, Object> rule(String name, String from, String sentTo, @Nullable Object copies) {
    Map<String, Object> made = Values.object("Name", name, "FromScope", from);
    made.put("SentToScope", sentTo);
    made.put("BlindCopyTo", copies == null ? Shell.Nothing.NOTHING : copies);
    made.put("State", "Enabled");
    made.put("Mode", "Enforce");
    rules.add(made);
    return made;
  }

  /** A right on a mailbox or folder. */
  void right(String on, String user, List<String> rightsOfUser) {
    rights.add(Values.object("On", on, "User", user, "AccessRights", rightsOfUser, "Deny", false));
  }

  List<Object> cmdlet(Shell.Call call) {
    boolean changes = !call.name().startsWith("Get-");
    if (changes) {
      this.changes.add(call.name() + " " + call.named());
    }
    return changes ? changed(call) : looked(call);
  }

  private List<Object> looked(Shell.Call call) {
    return switch (call.name()) {
      case "Get-Command" ->
          missingCommands.contains(call.named().get("Name")) ? List.of() : List.of("known");
      case "Get-TransportRule" -> new ArrayList<>(rules);
      case "Get-User", "Get-Recipient" -> found(call, recipient(identity(call)));
      case "Get-MailPublicFolder" -> found(call, mailOf(identity(call)));
      case "Get-Mailbox" -> ofKind("PublicFolderMailbox");
      case "Get-PublicFolder" -> found(call, named(folders, "Identity", identity(call)));
      case "Get-RoleGroup" -> found(call, named(groups, "Name", identity(call)));
      case "Get-RoleGroupMember" ->
          Values.list(named(groups, "Name", identity(call)).orElseThrow().get("Members"));
      case "Get-MailboxPermission",
          "Get-MailboxFolderPermission",
          "Get-PublicFolderClientPermission" ->
          found(call, right(call));
      case "Get-WebServicesVirtualDirectory" ->
          List.of(Values.object("BasicAuthentication", basic));
      default -> throw unknown(call);
    };
  }

  private List<Object> changed(Shell.Call call) {
    Map<String, Object> with = call.named();
    switch (call.name()) {
      case "New-TransportRule" ->
          rule(
              Values.text(with.get("Name")),
              Values.text(with.get("FromScope")),
              Values.text(with.get("SentToScope")),
              with.get("BlindCopyTo"));
      case "Set-TransportRule" ->
          named(rules, "Name", identity(call))
              .orElseThrow()
              .put("BlindCopyTo", List.of(Values.text(with.get("BlindCopyTo"))));
      case "New-Mailbox" ->
          recipient(
              with.containsKey("Shared") ? "SharedMailbox" : "PublicFolderMailbox",
              Values.text(with.get("Name")),
              Values.text(with.get("PrimarySmtpAddress")));
      case "Add-MailboxPermission",
          "Add-MailboxFolderPermission",
          "Add-PublicFolderClientPermission" ->
          right(
              identity(call),
              Values.text(with.get("User")),
              List.of(Values.text(with.get("AccessRights"))));
      case "Remove-PublicFolderClientPermission" -> rights.remove(right(call).orElseThrow());
      default -> changedFolders(call);
    }
    return List.of("changed");
  }

  private void changedFolders(Shell.Call call) {
    Map<String, Object> with = call.named();
    switch (call.name()) {
      case "New-PublicFolder" -> folder(Values.text(with.get("Path")), with.get("Name"));
      case "Enable-MailPublicFolder" -> {
        named(folders, "Identity", identity(call)).orElseThrow().put("MailEnabled", true);
        recipient("PublicFolder", identity(call), "policy@cronus.example");
      }
      case "Set-MailPublicFolder" ->
          mailOf(identity(call))
              .orElseThrow()
              .put("PrimarySmtpAddress", with.get("PrimarySmtpAddress"));
      case "New-RoleGroup" ->
          groups.add(
              Values.object(
                  "Name", with.get("Name"),
                  "Roles", Values.list(with.get("Roles")),
                  "Members",
                      Values.list(recipient(Values.text(with.get("Members"))).orElseThrow())));
      case "Add-RoleGroupMember" -> join(call);
      default -> throw unknown(call);
    }
  }

  @SuppressWarnings("unchecked")
  private void join(Shell.Call call) {
    Map<String, Object> group = named(groups, "Name", identity(call)).orElseThrow();
    ((List<Object>) group.get("Members"))
        .add(recipient(Values.text(call.named().get("Member"))).orElseThrow());
  }

  private void folder(String path, Object name) {
    if (ofKind("PublicFolderMailbox").isEmpty()) {
      throw new Code.Thrown("there is no public folder mailbox");
    }
    String identity = (path.equals("\\") ? "" : path) + "\\" + name;
    folders.add(Values.object("Identity", identity, "MailEnabled", false));
    right(identity, "Anonymous", List.of("None"));
  }

  private static String identity(Shell.Call call) {
    return Values.text(call.named().get("Identity"));
  }

  private List<Object> ofKind(String kind) {
    return recipients.stream()
        .filter(one -> kind.equals(one.get("RecipientTypeDetails")))
        .map(Object.class::cast)
        .toList();
  }

  private Optional<Map<String, Object>> recipient(String identity) {
    return named(recipients, "PrimarySmtpAddress", identity)
        .or(() -> named(recipients, "Name", identity));
  }

  private Optional<Map<String, Object>> mailOf(String folder) {
    return named(recipients, "Name", folder);
  }

  private Optional<Map<String, Object>> right(Shell.Call call) {
    Object user = call.named().get("User");
    return rights.stream()
        .filter(right -> Values.equal(right.get("On"), identity(call)))
        .filter(right -> user == null || Values.equal(right.get("User"), user))
        .findFirst();
  }

  private static Optional<Map<String, Object>> named(
      List<Map<String, Object>> all, String property, String value) {
    return all.stream().filter(one -> Values.equal(one.get(property), value)).findFirst();
  }

  /**
   * What was looked for; where it is missing, a command stops the script unless it was told to be
   * silent.
   */
  private static List<Object> found(Shell.Call call, Optional<Map<String, Object>> object) {
    if (object.isEmpty() && !"SilentlyContinue".equals(call.named().get("ErrorAction"))) {
      throw new Code.Thrown(call.name() + ": '" + identity(call) + "' couldn't be found.");
    }
    return object.<List<Object>>map(List::of).orElse(List.of());
  }

  private static IllegalArgumentException unknown(Shell.Call call) {
    return new IllegalArgumentException("the stub does not know " + call.name());
  }
}
