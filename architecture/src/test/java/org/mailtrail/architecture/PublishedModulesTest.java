package org.mailtrail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a release sends out is what the bill of materials names: neither tests nor examples. */
class PublishedModulesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern PARENT = Pattern.compile("<parent>.*?</parent>", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("<artifactId>(mailtrail[^<]*)</artifactId>");
  private static final String HELD_BACK = "<maven.deploy.skip>true</maven.deploy.skip>";

  /** Run and packed, never compiled against; the packages of it; the bill itself. */
  private static final Set<String> NOT_FOR_BUILDS =
      Set.of("mailtrail", "mailtrail-dist", "mailtrail-bom");

  private static String pom(String module) throws IOException {
    Path file = ROOT.resolve(module).resolve("pom.xml");
    return PARENT.matcher(Files.readString(file)).replaceFirst("");
  }

  private static String nameIn(String pom) {
    Matcher name = NAME.matcher(pom);
    assertThat(name.find()).isTrue();
    return name.group(1);
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void a_module_is_sent_out_if_the_bill_of_materials_names_it() throws IOException {
    Set<String> sent = new TreeSet<>();
    for (String module : all(MODULE, pom("."))) {
      String pom = pom(module);
      if (!pom.contains(HELD_BACK)) {
        sent.add(nameIn(pom));
      }
    }
    Set<String> named = all(NAME, pom("bom"));
    named.addAll(NOT_FOR_BUILDS);

    assertThat(sent).isEqualTo(named);
  }
}
