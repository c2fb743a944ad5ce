package org.mailtrail.bootstrap.configuration;

import java.net.InetSocketAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.bootstrap.setting.Setting;
import org.mailtrail.bootstrap.setting.Settings;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.capacity.ByteSize;

/**
 * Whether values have the form of their settings: asked for all of them as soon as they are read.
 */
final class Forms {
  private static final Pattern HOST_AND_PORT = Pattern.compile("([^:/\\s]+):(\\d{1,5})");

  /** With colons in the host, as IPv6 has them. */
  private static final Pattern LISTENING = Pattern.compile("(.+):(\\d{1,5})");

  private static final Duration LONGEST = Duration.ofDays(366);
  private static final int HIGHEST_PORT = 65_535;
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "mailtrail.log.level",
          List.of("error", "warn", "info", "debug", "trace"),
          "mailtrail.log.format",
          List.of("text", "json"),
          "mailtrail.visibility.entries",
          List.of("own", "team", "all"),
          "mailtrail.visibility.messages",
          List.of("own", "team", "all"),
          "mailtrail.console.proxy-fields",
          List.of("x-forwarded", "forwarded"),
          "mailtrail.matching.shared-address",
          List.of("first", "all", "none"),
          Settings.PER_MAILBOX + "exchange",
          List.of("online", "on-premises", "public-folders"),
          Settings.PER_MAILBOX + "access",
          List.of("own", "delegate", "impersonation"),
          Settings.PER_MAILBOX + "sign-in",
          List.of("browser", "device-code", "application", "password", "given-token"),
          "mailtrail.alarm.smtp.security",
          List.of("starttls", "tls", "none"));

  private final Configuration configuration;

  Forms(Configuration configuration) {
    this.configuration = configuration;
  }

  /**
   * Refuses a value that has not the form of its setting.
   *
   * @throws ConfigurationException with what is wrong, where, and what is allowed
   */
  void check(String key, Setting setting) {
    switch (setting.form()) {
      case NUMBER -> configuration.number(key);
      case LARGE_NUMBER -> configuration.largeNumber(key);
      case DURATION -> configuration.durationIfSet(key);
      case SIZE -> size(key);
      case SWITCH -> configuration.isOn(key);
      case URL -> configuration.url(key);
      case SECRET -> configuration.secret(key.replaceFirst("\\.file$", ""));
      case PATH -> path(key);
      case HOST -> hostAndPort(key);
      case LISTEN -> listening(key);
      case ADDRESS -> configuration.list(key).forEach(text -> address(key, text));
      case WORD -> word(key, WORDS.getOrDefault(setting.key(), List.of()));
      default -> text(key);
    }
  }

  private void size(String key) {
    String text = configuration.text(key);
    if (!text.isEmpty() && ByteSize.parse(text).filter(size -> size.bytes() > 0).isEmpty()) {
      throw configuration.wrong(key, "is no size", "Write one such as 50GB.");
    }
  }

  private void text(String key) {
    if (configuration.text(key).chars().anyMatch(Character::isISOControl)) {
      throw configuration.wrong(key, "holds a control character", "Remove it.");
    }
  }

  private void word(String key, List<String> words) {
    if (!configuration.text(key).isEmpty()) {
      configuration.oneOf(key, words);
    }
  }

  private void path(String key) {
    try {
      if (Path.of(configuration.text(key)).toString().isBlank() && key.equals("mailtrail.home")) {
        throw configuration.wrong(key, "is empty", "Name a folder.");
      }
    } catch (InvalidPathException noPath) {
      throw configuration.wrong(key, "is no path", "Name a file or folder.");
    }
  }

  private void address(String key, String text) {
    if (EmailAddress.parse(text).isEmpty()) {
      throw configuration.wrong(
          key, "holds \"" + text + "\", which is no address", "Correct or remove it.");
    }
  }

  /** A whole number from 1 on. */
  int number(String key, int most) {
    try {
      int number = Integer.parseInt(configuration.text(key));
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw configuration.wrong(key, "is no whole number", "Write one from 1 to " + most + ".");
    }
    throw configuration.wrong(
        key, "is below 1 or above " + most, "Write a whole number between them.");
  }

  /** A duration above zero, of a year at most. */
  Duration duration(String key) {
    try {
      Duration duration = Duration.parse(configuration.text(key));
      if (!duration.isNegative() && !duration.isZero() && duration.compareTo(LONGEST) <= 0) {
        return duration;
      }
    } catch (DateTimeException notADuration) {
      throw configuration.wrong(key, "is no duration", "Write one such as PT60S, PT5M or PT1H.");
    }
    throw configuration.wrong(
        key, "is not above zero, or longer than a year", "Write a duration such as PT60S.");
  }

  /** Where to listen, a host and a port; empty for {@code off}. */
  Optional<InetSocketAddress> listening(String key) {
    if (configuration.text(key).equals("off")) {
      return Optional.empty();
    }
    Matcher address = LISTENING.matcher(configuration.text(key));
    if (!address.matches() || Integer.parseInt(address.group(2)) > HIGHEST_PORT) {
      throw configuration.wrong(
          key, "is no host and port", "Write it like 127.0.0.1:8025, or off.");
    }
    return Optional.of(
        InetSocketAddress.createUnresolved(address.group(1), Integer.parseInt(address.group(2))));
  }

  /** A host and a port; empty when nothing is set. */
  Optional<InetSocketAddress> hostAndPort(String key) {
    if (configuration.text(key).isEmpty()) {
      return Optional.empty();
    }
    Matcher address = HOST_AND_PORT.matcher(configuration.text(key));
    if (!address.matches() || Integer.parseInt(address.group(2)) > HIGHEST_PORT) {
      throw configuration.wrong(
          key,
          "is no host and port up to " + HIGHEST_PORT,
          "Write it like proxy.contoso.example:3128.");
    }
    return Optional.of(
        InetSocketAddress.createUnresolved(address.group(1), Integer.parseInt(address.group(2))));
  }
}
