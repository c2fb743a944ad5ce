package org.mailtrail.simulator.identity;

import java.util.Map;
import java.util.stream.Collectors;
import org.mailtrail.simulator.identity.tenant.Person;
import org.mailtrail.simulator.identity.tenant.Tenant;

/** "Pick an account": everybody of the tenant, and no password is asked for. */
final class AccountPicker {
  /** By which the page tells who was picked. */
  static final String FIELD = "simulated_account";

  private AccountPicker() {}

  /** The page, which asks for the same again and says who signs in. */
  static String page(Tenant tenant, Map<String, String> asked) {
    String kept =
        asked.entrySet().stream().map(AccountPicker::hidden).collect(Collectors.joining());
    String accounts =
        tenant.people().stream().map(AccountPicker::button).collect(Collectors.joining());
    return "<html lang=\"en\"><head><title>Sign in to your account</title></head><body>"
        + "<h1>Pick an account</h1><form method=\"GET\">"
        + kept
        + accounts
        + "</form><p>A simulator: nobody is asked for a password.</p></body></html>";
  }

  static String hidden(Map.Entry<String, String> field) {
    return "<input type=\"hidden\" name=\""
        + AuthorizePage.escaped(field.getKey())
        + "\" value=\""
        + AuthorizePage.escaped(field.getValue())
        + "\">";
  }

  private static String button(Person person) {
    return "<p><button name=\""
        + FIELD
        + "\" value=\""
        + AuthorizePage.escaped(person.username())
        + "\">"
        + AuthorizePage.escaped(person.name() + " · " + person.username())
        + "</button></p>";
  }
}
