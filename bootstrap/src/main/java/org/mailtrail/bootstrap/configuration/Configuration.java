package org.mailtrail.bootstrap.configuration;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.text.TypedText;
import org.mailtrail.bootstrap.setting.Setting;
import org.mailtrail.bootstrap.setting.Settings;

/** What is set. Precedence: command line, environment, file, standard value. */
public final class Configuration {
  private static final int MOST = 10_000;
  private static final int MOST_OF_MANY = 10_000_000;

  private final NavigableMap<String, Sources.Value> values;
  private final Map<String, String> environment;

  private Configuration(Map<String, Sources.Value> values, Map<String, String> environment) {
    this.values = new TreeMap<>(values);
    this.environment = Map.copyOf(environment);
  }

  /**
   * Reads and checks everything.
   *
   * @param file the configuration file, absent when there is none
   * @param environment the environment
   * @throws ConfigurationException with all problems at once
   */
  public static Configuration read(Optional<Path> file, Map<String, String> environment) {
    Sources sources = new Sources();
    file.ifPresent(sources::addFile);
    sources.addEnvironment(environment);
    Configuration configuration = new Configuration(sources.values(), environment);
    List<String> problems = new ArrayList<>(sources.problems());
    sources.values().keySet().forEach(key -> configuration.check(key, problems));
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return configuration;
  }

  /** The same with one value from the command line. */
  public Configuration with(String key, String value) {
    Map<String, Sources.Value> more = new TreeMap<>(values);
    more.put(key, new Sources.Value(value, "command line"));
    return new Configuration(more, environment);
  }

  private void check(String key, List<String> problems) {
    Setting setting = Settings.find(key).orElseThrow();
    try {
      new Forms(this).check(key, setting);
    } catch (ConfigurationException wrong) {
      problems.addAll(wrong.problems());
    }
  }

  /** A text; the standard value when it is not set. */
  public String text(String key) {
    Sources.Value value = values.get(key);
    return value == null ? Settings.find(key).orElseThrow().standard() : value.text();
  }

  /** Where a value comes from. */
  public String source(String key) {
    Sources.Value value = values.get(key);
    return value == null ? "standard" : value.source();
  }

  /** Whether nobody has set it. */
  public boolean isStandard(String key) {
    return !values.containsKey(key);
  }

  /** A whole number from 1 to 10,000. */
  public int number(String key) {
    return new Forms(this).number(key, MOST);
  }

  /** A whole number from 1 to ten million, of what may be many. */
  public int largeNumber(String key) {
    return new Forms(this).number(key, MOST_OF_MANY);
  }

  /** A host and a port; empty when nothing is set. */
  public Optional<InetSocketAddress> hostAndPort(String key) {
    return new Forms(this).hostAndPort(key);
  }

  /** Where to listen; empty for {@code off}. */
  public Optional<InetSocketAddress> listening(String key) {
    return new Forms(this).listening(key);
  }

  /** A duration. */
  public Duration duration(String key) {
    return new Forms(this).duration(key);
  }

  /** A duration; empty when it is not set and has no standard value. */
  public Optional<Duration> durationIfSet(String key) {
    return text(key).isEmpty() ? Optional.empty() : Optional.of(duration(key));
  }

  /** A URL, as far as its form goes. */
  public URI url(String key) {
    try {
      return new URI(text(key));
    } catch (URISyntaxException noUrl) {
      throw wrong(key, "is no URL", "Write one such as https://host/path.");
    }
  }

  /** A switch. */
  public boolean isOn(String key) {
    return switch (text(key).toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(key, "is neither true nor false", "Write true or false.");
    };
  }

  /** One of the words. */
  public String oneOf(String key, List<String> words) {
    String word = text(key).toLowerCase(Locale.ROOT);
    if (words.contains(word)) {
      return word;
    }
    throw wrong(key, "is \"" + text(key) + "\"", "Write one of: " + String.join(", ", words) + ".");
  }

  /** Words without white space around them. */
  public List<String> list(String key) {
    return Arrays.stream(text(key).split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** A secret, from the setting itself or from the file that {@code <key>.file} names. */
  public Secret secret(String key) {
    Sources.Value file = values.get(key + ".file");
    if (file == null) {
      return Secret.of(text(key));
    }
    try {
      return Secret.of(TypedText.value(Files.readAllBytes(Path.of(file.text()))));
    } catch (IOException unreadable) {
      throw wrong(
          key + ".file",
          "names a file that cannot be read as UTF-8",
          "Check path and rights, or save it as UTF-8.");
    }
  }

  /**
   * The names of all mailboxes that are declared: those with an address.
   *
   * @throws ConfigurationException when half of a declaration is there
   */
  public List<String> mailboxes() {
    TreeSet<String> names = new TreeSet<>();
    for (String key : values.keySet()) {
      String name = Settings.mailbox(key).orElse("");
      if (Settings.isDeclaring(key) && text(address(name)).isEmpty()) {
        throw wrong(
            key,
            "is set, but not " + address(name),
            "Set that too; or set the mailbox up by command, and remove this.");
      }
      if (Settings.isDeclaring(key)) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  /** The names of all mailboxes that anything is set for. */
  public List<String> mentionedMailboxes() {
    TreeSet<String> names = new TreeSet<>();
    values.keySet().forEach(key -> Settings.mailbox(key).ifPresent(names::add));
    return List.copyOf(names);
  }

  /** Whether anything is set for the mailbox. */
  public boolean mentions(String mailbox) {
    String prefix = "mailtrail.mailbox." + mailbox + ".";
    String first = values.ceilingKey(prefix);
    return first != null && first.startsWith(prefix);
  }

  private static String address(String mailbox) {
    return "mailtrail.mailbox." + mailbox + ".address";
  }

  /** The environment that was read, for what else looks there. */
  public Map<String, String> environment() {
    return environment;
  }

  /** A problem with a value, with the place where it was set. */
  public ConfigurationException wrong(String key, String problem, String remedy) {
    return new ConfigurationException(
        List.of(source(key) + ": " + key + " " + problem + ". " + remedy));
  }
}
