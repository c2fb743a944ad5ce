package org.mailtrail.simulator.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;

/** The users of one simulated Exchange, who sign in with Basic. Safe for several threads. */
public final class Accounts {
  private final Map<String, SimulatedUser> byUser = new ConcurrentHashMap<>();

  /** A user whose own mailbox has the address; an older one of the name is forgotten. */
  public SimulatedUser add(String user, String address, String password) {
    SimulatedUser account = new SimulatedUser(user, address, password);
    byUser.put(user.toLowerCase(Locale.ROOT), account);
    return account;
  }

  /** The user with this mailbox. */
  public Optional<SimulatedUser> owner(String address) {
    return byUser.values().stream()
        .filter(account -> account.address().equalsIgnoreCase(address))
        .findFirst();
  }

  /** Whose request it is; empty where name or password is wrong or missing. */
  public Optional<SimulatedUser> signedIn(Request request) {
    return request
        .header("Authorization")
        .filter(header -> header.regionMatches(true, 0, "Basic ", 0, 6))
        .flatMap(header -> decoded(header.substring(6).strip()))
        .filter(pair -> pair.indexOf(':') >= 0)
        .flatMap(
            pair -> {
              String user = pair.substring(0, pair.indexOf(':'));
              return Optional.ofNullable(byUser.get(user.toLowerCase(Locale.ROOT)))
                  .filter(account -> account.knows(pair.substring(user.length() + 1)));
            });
  }

  private static Optional<String> decoded(String base64) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** What IIS answers where sign-in failed. */
  public static Response refused() {
    return Response.empty(401).with("WWW-Authenticate", "Basic realm=\"localhost\"");
  }
}
