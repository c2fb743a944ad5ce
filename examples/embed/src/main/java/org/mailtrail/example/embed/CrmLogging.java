package org.mailtrail.example.embed;

import java.time.Clock;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.plug.exchange.ExchangePlug;
import org.mailtrail.application.plug.secrets.SecretsPlug;
import org.mailtrail.application.plug.storage.StoragePlug;
import org.mailtrail.application.port.people.AddressBook;

/** All that a CRM adds: its own address book and secrets, and Mailtrail for the rest. */
final class CrmLogging {
  private CrmLogging() {}

  /** Closing it closes the database too. */
  static Mailtrail over(
      StoragePlug database,
      ExchangePlug exchange,
      AddressBook crm,
      SecretsPlug secrets,
      Clock clock) {
    return Mailtrail.builder()
        .books(database)
        .exchange(exchange)
        .people(crm)
        .secrets(secrets)
        .clock(clock)
        .build();
  }
}
