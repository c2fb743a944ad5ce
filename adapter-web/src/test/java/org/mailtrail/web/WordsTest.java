package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.capacity.CapacitySentence;
import org.mailtrail.application.health.HealthSentence;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.phrase.Sentence;
import org.mailtrail.application.rollover.RollOverSentence;
import org.mailtrail.application.setup.check.Check;
import org.mailtrail.application.setup.check.CheckSentence;
import org.mailtrail.web.look.Language;
import org.mailtrail.web.look.Words;

class WordsTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final Pattern ASKED =
      Pattern.compile("say\\(\\s*\"([a-z0-9_.-]+[a-z0-9])\"\\s*[,)]");

  private static final Pattern ACT =
      Pattern.compile(
          "(?:Signature\\.of\\([^;]{0,60}?|note\\([^;]{0,60}?|new Signature\\([^;]{0,30}?)"
              + "(?:\\b([A-Z]\\w+)\\.class|\"([A-Z][a-z]+[A-Z]\\w+|SignIn)\")");

  private static final Pattern REFUSED =
      Pattern.compile(
          "(new Refusal|Refusal\\.unknown|Refusal\\.tooLong|return"
              + " refused)\\(\\s*\"([a-z-]*[a-z])\"");

  /** Their own words tell more than a sentence of the console could. */
  private static final Set<String> AS_THEY_ARE =
      Set.of("mailbox-unreachable", "webhook-not-received", "rules-missing", "rules-unreadable");

  private final Words english = Words.in(Language.ENGLISH);
  private final Words swedish = Words.in(Language.SWEDISH);

  @Test
  void no_language_lacks_a_key() {
    assertThat(swedish.keys()).containsExactlyInAnyOrderElementsOf(english.keys());
    assertThat(english.keys()).hasSizeGreaterThan(100);
  }

  @Test
  void the_values_have_places_in_both_languages() {
    for (String key : english.keys()) {
      assertThat(places(swedish.say(key))).as(key).isEqualTo(places(english.say(key)));
      assertThat(swedish.say(key)).as(key).isNotBlank();
    }
  }

  private static Set<String> places(String pattern) {
    Set<String> places = new TreeSet<>();
    Matcher place = PLACE.matcher(pattern);
    while (place.find()) {
      places.add(place.group(1));
    }
    return places;
  }

  @Test
  void every_key_that_pages_ask_for_is_there() throws IOException {
    Set<String> missing = new TreeSet<>();
    int asked = 0;
    for (Path folder : List.of(Path.of("src/main/jte"), Path.of("src/main/java"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher found = ASKED.matcher(Files.readString(file));
          while (found.find()) {
            asked++;
            if (!english.has(found.group(1))) {
              missing.add(file.getFileName() + ": " + found.group(1));
            }
          }
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(asked).isGreaterThan(100);
  }

  @Test
  void every_refusal_has_words_in_the_visitors_language() throws IOException {
    Set<String> missing = new TreeSet<>();
    int refusals = 0;
    for (Path folder : List.of(Path.of("../application/src/main/java"), Path.of("src/main/java"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher found = REFUSED.matcher(Files.readString(file));
          while (found.find()) {
            refusals++;
            String code = code(found.group(1), found.group(2));
            if (!english.has("refused." + code) && !AS_THEY_ARE.contains(code)) {
              missing.add(file.getFileName() + ": " + code);
            }
          }
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(refusals).isGreaterThan(60);
  }

  @Test
  void every_act_of_the_audit_trail_has_words() throws IOException {
    Set<String> missing = new TreeSet<>();
    int acts = 0;
    for (String module : List.of("application", "adapter-web", "adapter-cli")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher found = ACT.matcher(Files.readString(file));
          while (found.find()) {
            acts++;
            String name = found.group(1) == null ? found.group(2) : found.group(1);
            if (!english.has("action." + name)) {
              missing.add(file.getFileName() + ": " + name);
            }
          }
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(acts).isGreaterThan(40);
  }

  private static String code(String made, String word) {
    return switch (made) {
      case "Refusal.unknown" -> "unknown-" + word;
      case "Refusal.tooLong" -> word + "-too-long";
      default -> word;
    };
  }

  @Test
  void each_trouble_and_each_check_has_its_words() {
    for (Symptom.Code code : Symptom.Code.values()) {
      assertThat(english.has("symptom." + code.name().toLowerCase(Locale.ROOT))).isTrue();
    }
    for (String check : Check.names()) {
      assertThat(english.say("checked." + check.replace(' ', '-'))).isEqualTo(check);
    }
  }

  @Test
  void each_sentence_about_troubles_and_checks_has_its_words_and_english_is_said_in_one_way() {
    List<Sentence> sentences =
        Stream.<Sentence[]>of(
                HealthSentence.values(),
                CheckSentence.values(),
                CapacitySentence.values(),
                RollOverSentence.values())
            .flatMap(Stream::of)
            .toList();
    for (Sentence sentence : sentences) {
      assertThat(english.say(Words.key(sentence))).isEqualTo(sentence.english());
    }
  }

  @Test
  void the_language_follows_the_browser_and_english_stands_for_all_others() {
    assertThat(Language.of("sv-SE,sv;q=0.9,en;q=0.8")).isEqualTo(Language.SWEDISH);
    assertThat(Language.of("de, en;q=0.7")).isEqualTo(Language.ENGLISH);
    assertThat(Language.of("de")).isEqualTo(Language.ENGLISH);
    assertThat(Language.of("")).isEqualTo(Language.ENGLISH);
  }
}
