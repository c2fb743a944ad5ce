package org.mailtrail.formats.mailflow;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mailtrail.application.mailflow.RuleFacts;
import org.mailtrail.application.mailflow.RuleFacts.Extras;
import org.mailtrail.application.mailflow.RuleFacts.Working;

/**
 * One rule with its properties (Get-TransportRule: Rule object). Exchange names what a rule does
 * twice: in lists of predicates and actions, and in a property for each.
 */
record TransportRule(Map<String, Object> properties) {
  private static final Set<String> WANTED_CONDITIONS = Set.of("FromScope", "SentToScope");
  private static final Set<String> WANTED_ACTIONS = Set.of("BlindCopyTo");
  private static final List<String> TIME_LIMITS = List.of("ActivationDate", "ExpiryDate");
  private static final List<String> NAMES_OF_PEOPLE =
      List.of("Address", "PrimarySmtpAddress", "RawIdentity", "Name");

  static RuleFacts of(Object rule) throws IOException {
    if (!(rule instanceof Map<?, ?> object)) {
      throw new IOException("a rule is no object");
    }
    Map<String, Object> properties = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    object.forEach((name, value) -> properties.put(name.toString(), value));
    return new TransportRule(properties).facts();
  }

  private RuleFacts facts() throws IOException {
    Working working = new Working(word("State").equalsIgnoreCase("Enabled"), mode());
    return new RuleFacts(
        word("Name"),
        working,
        word("FromScope"),
        word("SentToScope"),
        all("BlindCopyTo").map(TransportRule::person).toList(),
        new Extras(conditions(), exceptions(), actions()));
  }

  /** Rules of old servers have no mode: they are enforced. */
  private String mode() throws IOException {
    return properties.containsKey("Mode") ? word("Mode") : "Enforce";
  }

  /** A property that is a word; a number in its place is an enumeration that lost its names. */
  private String word(String property) throws IOException {
    Object value = properties.get(property);
    if (value == null && !property.endsWith("Scope")) {
      throw new IOException("a rule has no " + property);
    }
    String word = value == null ? "" : value.toString();
    if (!property.equals("Name") && word.matches("\\d+")) {
      throw new IOException(
          property
              + " is a number: in Windows PowerShell use a remote session, in PowerShell 7 add"
              + " -EnumsAsStrings");
    }
    return word;
  }

  private Stream<Object> all(String property) {
    Object value = properties.getOrDefault(property, "");
    Stream<?> values = value instanceof List<?> many ? many.stream() : Stream.of(value);
    return values.map(Object.class::cast).filter(one -> !one.equals(""));
  }

  private static String person(Object value) {
    if (value instanceof Map<?, ?> object) {
      return NAMES_OF_PEOPLE.stream()
          .filter(object::containsKey)
          .map(name -> String.valueOf(object.get(name)))
          .findFirst()
          .orElse("somebody");
    }
    String text = value.toString();
    return text.regionMatches(true, 0, "smtp:", 0, 5) ? text.substring(5) : text;
  }

  private List<String> conditions() {
    Stream<String> limits = TIME_LIMITS.stream().filter(limit -> all(limit).findAny().isPresent());
    return Stream.concat(named("Conditions", WANTED_CONDITIONS), limits).toList();
  }

  private List<String> exceptions() {
    Stream<String> set =
        properties.keySet().stream()
            .filter(name -> name.regionMatches(true, 0, "ExceptIf", 0, 8))
            .filter(name -> all(name).anyMatch(value -> !value.equals("false")));
    List<String> properties = set.toList();
    return properties.isEmpty() ? named("Exceptions", Set.of()).toList() : properties;
  }

  private List<String> actions() {
    return named("Actions", WANTED_ACTIONS).toList();
  }

  /** Predicates or actions by the names of their classes, but for those that logging needs. */
  private Stream<String> named(String property, Set<String> wanted) {
    return all(property)
        .map(TransportRule::person)
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .map(name -> name.replaceFirst("(Predicate|Action)$", ""))
        .filter(name -> !wanted.contains(name));
  }
}
