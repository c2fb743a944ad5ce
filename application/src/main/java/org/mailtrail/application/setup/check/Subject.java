package org.mailtrail.application.setup.check;

/** The things that are looked at, in this order. */
enum Subject {
  SETTINGS("settings", "mailbox"),
  DATABASE("database", "mailtrail.database.url"),
  TEMPLATE("template", "template"),
  DEFAULT_CONTACT("default contact", "unknown-people"),
  PEOPLE("addresses of salespeople and contacts", "people"),
  SECRET("secret expiry", "client-secret"),
  CLOCK("clock", "system clock"),
  TOKEN("token", "account"),
  MAILBOX("mailbox readable", "address"),
  INTAKE("intake folder", "intake-folder"),
  ARCHIVE("archive folder", "archive-folder"),
  MOVE("can move", "mailbox permissions"),
  INBOUND("rule for incoming mail", "Log Email Sent to This Organization"),
  OUTBOUND("rule for outgoing mail", "Log Email Sent from This Organization"),
  PREDECESSOR("mailbox before this one", "address"),
  CAPACITY("capacity", "quota");

  private final String title;
  private final String setting;

  Subject(String title, String setting) {
    this.title = title;
    this.setting = setting;
  }

  String title() {
    return title;
  }

  String setting() {
    return setting;
  }
}
