package org.mailtrail.benchmark.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mailtrail.acceptance.Rig;
import org.mailtrail.acceptance.WrittenMail;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.formats.people.PeopleFiles;

/** Mailtrail as a user sets it, with mailboxes in an Exchange of another process. */
public final class Installation {
  private final Path home;
  private final Exchange exchange;
  private final Map<String, String> settings = new TreeMap<>();

  /** One with this home, in which its settings are written, and without mailboxes. */
  public Installation(Path home, Postgres.Base base, Exchange exchange) {
    this.home = home;
    this.exchange = exchange;
    set("mailtrail.home", home.toString());
    set("mailtrail.database.url", base.url());
    set("mailtrail.database.user", base.user());
    set("mailtrail.database.password", base.password());
    set("mailtrail.http.address", "off");
    set("mailtrail.console.address", "off");
  }

  /** Sets something else. */
  public Installation set(String key, String value) {
    settings.put(key, value);
    return this;
  }

  /** Declares the mailbox of this name. */
  public Installation mailbox(String name) {
    String prefix = "mailtrail.mailbox." + name + ".";
    return set(prefix + "address", Exchange.address(name))
        .set(prefix + "endpoint", exchange.graph().toString())
        .set(prefix + "token", Rig.TOKEN)
        .set(prefix + "trust", exchange.certificate().toString());
  }

  /** Its settings in a file. */
  public Path file() throws IOException {
    StringBuilder text = new StringBuilder();
    settings.forEach((key, value) -> text.append(key).append(" = ").append(value).append('\n'));
    return Files.writeString(home.resolve("mailtrail.properties"), text);
  }

  /** Opens it in this process. */
  public Engine open() throws IOException {
    return Engine.start(Configuration.read(Optional.of(file()), Map.of()), Clock.systemUTC());
  }

  /** Makes the tables, with the people of the written mail. */
  public void people() throws IOException {
    try (Engine engine = open()) {
      new PeopleFiles(
              engine.mailtrail().people().register(), engine.mailtrail().people().unitOfWork())
          .read(
              Optional.of(WrittenMail.salespeople(home)), Optional.of(WrittenMail.contacts(home)));
    }
  }
}
