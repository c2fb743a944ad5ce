package org.mailtrail.domain.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.header.Authenticity;
import org.mailtrail.domain.header.Authenticity.Result;
import org.mailtrail.domain.header.HeaderFields;

/**
 * Whose {@code Authentication-Results} are believed (RFC 8601). The field is of those that anybody
 * can write into a message; the newest stands on top. So the fields are read from the top, as long
 * as they are of a server of ours.
 *
 * @param names what our servers call themselves, in lower case; {@link #UNNAMED} for one that does
 *     not, as Exchange Online
 * @param failedStayUnmatched whether a message whose author is probably forged is left unmatched
 */
public record OwnServers(Set<String> names, boolean failedStayUnmatched) {
  /** Stands for a server that writes no name of its own. */
  public static final String UNNAMED = "unnamed";

  private static final int LONGEST = 10_000;
  private static final Pattern METHOD =
      Pattern.compile("^(spf|dkim|dmarc)(?:\\s*/\\s*\\d+)?\\s*=\\s*([a-z]+)");

  /** Brings the names to lower case. */
  public OwnServers {
    names =
        names.stream()
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Exchange Online alone; what has failed is logged like other mail. */
  public static OwnServers exchangeOnline() {
    return new OwnServers(Set.of(UNNAMED), false);
  }

  /** What our servers say in these fields. */
  public Authenticity judge(HeaderFields headers) {
    List<String> sections = new ArrayList<>();
    for (String field : headers.all("Authentication-Results")) {
      List<String> own = sections(field);
      if (!isOurs(server(own))) {
        break;
      }
      sections.addAll(own);
    }
    return sections.isEmpty()
        ? Authenticity.unknown()
        : new Authenticity(
            result(sections, "spf"), result(sections, "dkim"), result(sections, "dmarc"));
  }

  private static List<String> sections(String field) {
    String text = field.substring(0, Math.min(field.length(), LONGEST)).toLowerCase(Locale.ROOT);
    return Stream.of(OutsideComments.of(text).split(";", -1)).map(String::strip).toList();
  }

  private boolean isOurs(String server) {
    String name = EmailAddress.canonicalDomain(server);
    return names.stream().map(EmailAddress::canonicalDomain).anyMatch(name::equals);
  }

  /** The name is followed by a version at most; results have an equals sign. */
  private static String server(List<String> sections) {
    String first = sections.get(0);
    return first.contains("=") ? UNNAMED : first.split("\\s", 2)[0];
  }

  /** The first; but of several signatures one that holds is enough. */
  private static Result result(List<String> sections, String method) {
    Result found = Result.UNKNOWN;
    for (String section : sections) {
      Matcher result = METHOD.matcher(section);
      if (result.find() && result.group(1).equals(method)) {
        Result next = Result.of(result.group(2));
        boolean holds = method.equals("dkim") && next == Result.PASS;
        found = found == Result.UNKNOWN || holds ? next : found;
      }
    }
    return found;
  }
}
