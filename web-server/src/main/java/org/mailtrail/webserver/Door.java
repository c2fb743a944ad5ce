package org.mailtrail.webserver;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.application.port.identity.Secret;

/**
 * Who is let in. A page of the Web that makes a browser on this machine ask for its own name, and
 * lets that name point here (DNS rebinding), is not: a request names a host that is known. Who asks
 * from elsewhere shows a token for all that tells of mailboxes.
 */
public final class Door {
  private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::\\d*)?");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]");
  private static final String BEARER = "Bearer ";

  private final Set<String> names;
  private final Supplier<Secret> token;

  /**
   * A door.
   *
   * @param names hosts by which this machine is known, besides loopback's
   * @param token what opens from elsewhere, asked at every use; a blank one opens nothing
   */
  public Door(Iterable<String> names, Supplier<Secret> token) {
    this.names = new TreeSet<>();
    names.forEach(name -> this.names.add(name.toLowerCase(Locale.ROOT)));
    this.token = token;
  }

  /** A door that knows this machine's own name alone. */
  public static Door ofThisMachine() {
    return new Door(Set.of(), () -> Secret.of(""));
  }

  /**
   * What a request gets that names a host which is not known here.
   *
   * @param host the header, empty when there is none
   * @param reached the address of this machine at which the request came in
   */
  Optional<ServedPage> refusal(String host, InetAddress reached) {
    Matcher named = HOST.matcher(host.toLowerCase(Locale.ROOT));
    boolean isKnown = named.matches() && isKnown(named.group(1), reached);
    return isKnown
        ? Optional.empty()
        : Optional.of(
            ServedPage.text(
                421,
                "This host name is not served here. If it is right, add it to"
                    + " mailtrail.http.hosts."));
  }

  private boolean isKnown(String name, InetAddress reached) {
    String address = reached.getHostAddress();
    return LOOPBACK.matcher(name).matches()
        || names.contains(name)
        || name.equals(address.indexOf(':') < 0 ? address : "[" + address + "]");
  }

  /** What a visit gets that may not see what tells of mailboxes. */
  public Optional<ServedPage> refusal(ServedRequest visit) {
    return visit.isFromHere() || shows(visit) ? Optional.empty() : Optional.of(wanted());
  }

  private boolean shows(ServedRequest visit) {
    Optional<byte[]> shown =
        visit
            .header("Authorization")
            .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            .map(value -> value.substring(BEARER.length()).strip())
            .map(value -> value.getBytes(StandardCharsets.UTF_8));
    Secret right = token.get();
    return !right.isBlank()
        && shown.isPresent()
        && right.<Boolean>use(
            value -> MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), shown.get()));
  }

  private static ServedPage wanted() {
    return new ServedPage(
        401,
        "text/plain; charset=utf-8",
        "From elsewhere this page wants \"Authorization: Bearer\" with the token in"
            + " mailtrail.http.token.\n",
        Map.of("WWW-Authenticate", "Bearer realm=\"mailtrail\""));
  }
}
