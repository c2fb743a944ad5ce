package org.mailtrail.notify;

import java.util.List;
import java.util.Optional;

/**
 * Where alarms go.
 *
 * @param mail by mail; absent for no mail
 * @param toTeams whether to Microsoft Teams; the address is the secret {@code alarm.teams-url}
 * @param toSlack whether to Slack; the address is the secret {@code alarm.slack-url}
 */
public record AlarmSettings(Optional<Mail> mail, boolean toTeams, boolean toSlack) {
  /** Nowhere. */
  public static AlarmSettings none() {
    return new AlarmSettings(Optional.empty(), false, false);
  }

  /**
   * A mail server, and who writes to whom.
   *
   * @param server where it is
   * @param user the account; absent for none, else its password is the secret {@code
   *     alarm.smtp-password}
   * @param from who writes
   * @param to to whom
   */
  public record Mail(Server server, Optional<String> user, String from, List<String> to) {
    /** Copies the addresses. */
    public Mail {
      to = List.copyOf(to);
    }
  }

  /**
   * A mail server.
   *
   * @param host its name
   * @param port its port
   * @param security how the line is protected
   */
  public record Server(String host, int port, Security security) {}

  /** How the line to a mail server is protected. */
  public enum Security {
    /** From the first byte. */
    TLS,
    /** By a command in the clear that must succeed. */
    STARTTLS,
    /** Not at all; towards this machine alone. */
    NONE
  }
}
