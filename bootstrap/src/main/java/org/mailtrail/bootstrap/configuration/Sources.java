package org.mailtrail.bootstrap.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mailtrail.bootstrap.configuration.text.NearestName;
import org.mailtrail.bootstrap.configuration.text.SettingsText;
import org.mailtrail.bootstrap.setting.Setting;
import org.mailtrail.bootstrap.setting.Settings;
import org.mailtrail.cli.UsageException;

/** Collects values from a file and the environment; the latter wins. */
final class Sources {
  private static final String PREFIX = "MAILTRAIL_";
  private static final String FILE = ".file";
  private static final String MAILBOX = "MAILTRAIL_MAILBOX_";
  private static final Set<String> OTHER_VARIABLES =
      Set.of("MAILTRAIL_CONFIG", "MAILTRAIL_JAVA_OPTS");

  private final Map<String, Value> values = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  /** A value that was set, and where: {@code mailtrail.properties:7} or an environment variable. */
  record Value(String text, String source) {
    /** Where it was set; never what, which may be a secret. */
    @Override
    public String toString() {
      return source;
    }
  }

  Map<String, Value> values() {
    return values;
  }

  List<String> problems() {
    return problems;
  }

  void addFile(Path file) {
    List<String> lines;
    try {
      lines = SettingsText.lines(file);
    } catch (UsageException unreadable) {
      problems.addAll(unreadable.problems());
      return;
    }
    for (int number = 1; number <= lines.size(); number++) {
      addLine(lines.get(number - 1).strip(), file + ":" + number);
    }
  }

  private void addLine(String line, String source) {
    if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
      return;
    }
    int equals = line.indexOf('=');
    if (equals < 1) {
      problems.add(source + ": there is no \"=\". Write: key = value");
    } else {
      add(line.substring(0, equals).strip(), line.substring(equals + 1).strip(), source);
    }
  }

  void addEnvironment(Map<String, String> environment) {
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)
              && !OTHER_VARIABLES.contains(name)
              && !name.startsWith("MAILTRAIL_SECRET_")) {
            add(key(name).orElse(plain(name)), value, "environment variable " + name);
          }
        });
  }

  private void add(String key, String value, String source) {
    if (Settings.find(key).isEmpty()) {
      problems.add(
          source + ": there is no setting " + key + ". Did you mean " + nearest(key) + "?");
    } else if (isFrom(source, values.get(key))) {
      problems.add(source + ": " + key + " is set twice, first at " + values.get(key));
    } else if (isFrom(source, values.get(twin(key)))) {
      String both = " are both set, first at " + values.get(twin(key)) + ". Remove one.";
      problems.add(source + ": " + key + " and " + twin(key) + both);
    } else {
      values.remove(twin(key));
      values.put(key, new Value(value, source));
    }
  }

  /**
   * A secret, and the file that holds it: what is said of one goes before what was said of both.
   */
  private static String twin(String key) {
    return key.endsWith(FILE) ? key.substring(0, key.length() - FILE.length()) : key + FILE;
  }

  private static boolean isFrom(String source, @org.jspecify.annotations.Nullable Value before) {
    return before != null && place(before.source()).equals(place(source));
  }

  /** The file; nothing for the environment. */
  private static String place(String source) {
    return source.substring(0, Math.max(0, source.lastIndexOf(':')));
  }

  private static String nearest(String key) {
    String name = Settings.mailbox(key).orElse("main");
    return NearestName.of(
        key,
        Settings.ALL.stream().map(s -> s.key().replace(Settings.MAILBOX_PLACE, name)).toList());
  }

  /** The key that an environment variable stands for. */
  private static Optional<String> key(String variable) {
    for (Setting setting : Settings.ALL) {
      for (String suffix : List.of("", FILE)) {
        String key = setting.key() + suffix;
        if (!setting.isPerMailbox() && variable(key).equals(variable)) {
          return Optional.of(key);
        }
        String end = "_" + variable(setting.isPerMailbox() ? setting.leaf() + suffix : key);
        if (setting.isPerMailbox() && variable.startsWith(MAILBOX) && variable.endsWith(end)) {
          String name = variable.substring(MAILBOX.length(), variable.length() - end.length());
          return Optional.of(
              key.replace(Settings.MAILBOX_PLACE, name.toLowerCase(Locale.ROOT).replace('_', '-')));
        }
      }
    }
    return Optional.empty();
  }

  static String variable(String key) {
    return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static String plain(String variable) {
    return variable.toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
