package org.mailtrail.ews;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.connection.Credentials;
import org.mailtrail.ews.connection.EwsConnection;
import org.mailtrail.exchange.http.Network;

/** A program of its own, for little memory: opens one message and prints its digest. */
final class OpenedInLittleMemory {
  private OpenedInLittleMemory() {}

  /** Arguments: EWS's address, the item's id; the password comes in by standard input. */
  public static void main(String[] arguments) throws Exception {
    String password = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    EwsConnection connection =
        EwsConnection.sharedMailbox(
            URI.create(arguments[0]), Office.MAILBOX, Network.standard().allowingPlainHttp());
    EwsAccount account =
        EwsAccount.of(
            () -> new Credentials(Office.USER, Secret.of(password)),
            Clock.fixed(Office.NOON, ZoneOffset.UTC));
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    byte[] buffer = new byte[65_536];
    try (InputStream mime =
        EwsAdapters.connect(connection, account).store().open(new ItemId(arguments[1]))) {
      for (int count = mime.read(buffer); count >= 0; count = mime.read(buffer)) {
        sha256.update(buffer, 0, count);
      }
    }
    System.out.println(HexFormat.of().formatHex(sha256.digest()));
  }
}
