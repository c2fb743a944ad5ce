package org.mailtrail.acceptance;

import java.util.Map;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/** The three ways in which mail is reached, as settings, and as the simulator sees them. */
public enum LoggingWay {
  /** Exchange Online. */
  GRAPH {
    @Override
    Map<String, String> settings(ExchangeSimulator simulator, String address) {
      simulator.accept(SECRET);
      return Map.of("endpoint", simulator.graphAddress().toString(), "token", SECRET);
    }

    @Override
    boolean isReading(Request request) {
      return request.method().equals("GET") && request.path().endsWith("/messages");
    }

    @Override
    boolean isMoving(Request request) {
      return request.path().endsWith("/move");
    }

    @Override
    String id(Item item) {
      return item.immutableId();
    }
  },
  /** A mailbox of Exchange on-premises. */
  EWS_MAILBOX {
    @Override
    Map<String, String> settings(ExchangeSimulator simulator, String address) {
      simulator.account(USER, SECRET).mayOpen(address);
      return ews(simulator, "on-premises");
    }
  },
  /** Public folders. */
  EWS_PUBLIC_FOLDERS {
    @Override
    Map<String, String> settings(ExchangeSimulator simulator, String address) {
      simulator.account(USER, SECRET).ownsPublicFolders();
      simulator.publicFolders().emailLogging(address);
      return ews(simulator, "public-folders");
    }

    @Override
    SimulatedMailbox place(ExchangeSimulator simulator) {
      return simulator.publicFolders().tree();
    }

    @Override
    String intake(ExchangeSimulator simulator) {
      return simulator.publicFolders().folder("\\Email Logging\\Queue").orElseThrow().id();
    }
  };

  static final String LOG = "log@contoso.example";

  /** Who signs in to EWS. */
  public static final String USER = "job@contoso.example";

  /** By which the simulator lets both of them in. */
  public static final String SECRET = "a-secret-of-the-rig";

  private static Map<String, String> ews(ExchangeSimulator simulator, String exchange) {
    return Map.of(
        "exchange", exchange,
        "endpoint", simulator.ewsAddress().toString(),
        "user", USER,
        "password", SECRET,
        "public-folder-mailbox", simulator.publicFolders().hierarchyMailbox().address());
  }

  /** The settings of the mailbox beside its address and its trust; the simulator lets it in. */
  abstract Map<String, String> settings(ExchangeSimulator simulator, String address);

  /** Where the mail lies. */
  SimulatedMailbox place(ExchangeSimulator simulator) {
    return simulator.mailbox(LOG);
  }

  /** The folder into which it is delivered. */
  String intake(ExchangeSimulator simulator) {
    return "inbox";
  }

  /** Whether a page of waiting messages is asked for. */
  boolean isReading(Request request) {
    return request.text().contains("FindItem>");
  }

  /** Whether messages are to be moved. */
  boolean isMoving(Request request) {
    return request.text().contains("MoveItem>");
  }

  /** The id by which the ledger knows an item; EWS writes base64 as it is, not as in addresses. */
  String id(Item item) {
    return item.id().replace('-', '/').replace('_', '+');
  }
}
