package org.mailtrail.bootstrap.setting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything that can be set. docs/configuration.md is generated from these lists. */
public final class Settings {
  /** Stands for the name of a mailbox. */
  public static final String MAILBOX_PLACE = "<name>";

  /** What the keys of one mailbox begin with. */
  public static final String PER_MAILBOX = "mailtrail.mailbox." + MAILBOX_PLACE + ".";

  private static final Pattern MAILBOX_KEY =
      Pattern.compile("mailtrail\\.mailbox\\.([a-z0-9][a-z0-9-]{0,39})\\.(.+)");

  /** By sections, in the order of the reference. */
  public static final List<Section> SECTIONS =
      List.of(
          new Section("Running", "", GeneralSettings.RUNNING),
          new Section(
              "Links that lead nowhere",
              "See [the service](service.md#links-that-lead-nowhere).",
              LinkSettings.ALL),
          new Section(
              "Being told of mail",
              "See [the service](service.md#being-told-of-mail).",
              PushSettings.ALL),
          new Section("The console", "See [the console](console.md).", BrowserSettings.CONSOLE),
          new Section("Deciding what is logged", "", DecidingSettings.ALL),
          new Section(
              "A mailbox's setup",
              "These are kept in the database. A mailbox that is declared here needs `address`;"
                  + " a mailbox that was set up with `mailtrail setup` needs none of them.",
              MailboxSettings.DECLARING),
          new Section(
              "A mailbox on this machine",
              "These are read here alone, for declared mailboxes and for those set up by command."
                  + " Secrets have better places: see [secrets](secrets.md).",
              MailboxSettings.OF_THIS_MACHINE),
          new Section("Signing in", "", GeneralSettings.SIGNING_IN),
          new Section(
              "Telling others",
              "Alarms, and where webhooks may go: see [webhooks and alarms](webhooks.md).",
              TellingSettings.ALL));

  /** All of them. */
  public static final List<Setting> ALL =
      SECTIONS.stream().map(Section::settings).flatMap(Collection::stream).toList();

  private Settings() {}

  /** The setting that a concrete key belongs to. */
  public static Optional<Setting> find(String key) {
    Matcher mailbox = MAILBOX_KEY.matcher(key);
    String general = mailbox.matches() ? PER_MAILBOX + mailbox.group(2) : key;
    return ALL.stream()
        .filter(
            setting ->
                setting.key().equals(general)
                    || setting.form() == Setting.Form.SECRET
                        && general.equals(setting.key() + ".file"))
        .findFirst();
  }

  /** The name of the mailbox in a concrete key. */
  public static Optional<String> mailbox(String key) {
    Matcher mailbox = MAILBOX_KEY.matcher(key);
    return mailbox.matches() ? Optional.of(mailbox.group(1)) : Optional.empty();
  }

  /** Whether a concrete key is about a setup that the database keeps. */
  public static boolean isDeclaring(String key) {
    return find(key).filter(MailboxSettings.DECLARING::contains).isPresent();
  }

  /** Settings that belong together. */
  public record Section(String title, String about, List<Setting> settings) {}
}
