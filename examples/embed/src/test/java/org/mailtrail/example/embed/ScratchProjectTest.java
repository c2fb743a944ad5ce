package org.mailtrail.example.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program outside the tree, compiled and run by a JDK's own tools against what is published, with
 * modules of its own and without.
 */
class ScratchProjectTest {
  private static final int MOST_LINES = 30;
  private static final Pattern REQUIRES = Pattern.compile("requires ([\\w.]+);");
  private static final String[] PRINTED = {"SignedIn", "pass logged 1", "Done", "ready true"};

  @TempDir private Path folder;

  private String written(String file) throws IOException {
    try (InputStream source =
        ScratchProjectTest.class.getResourceAsStream("/scratch/" + file + ".txt")) {
      return Files.write(folder.resolve(file), Objects.requireNonNull(source).readAllBytes())
          .toString();
    }
  }

  private static Jdk laterJdk() {
    Optional<Jdk> later = Jdk.later();
    assumeTrue(later.isPresent(), "no later JDK beside this one, and none in mailtrail.jdks");
    return later.orElseThrow();
  }

  private String onTheClassPath(Jdk jdk, String main, String... sources) throws Exception {
    String path = folder.resolve("classes") + File.pathSeparator + classPath();
    List<String> compile = new ArrayList<>(List.of("-proc:none", "-d", "classes", "-cp", path));
    for (String source : sources) {
      compile.add(written(source));
    }
    jdk.run(folder, "javac", compile);
    return jdk.run(folder, "java", List.of("-cp", path, "scratch." + main, folder.toString()));
  }

  private String classPath() throws IOException {
    return new Published(folder, Set.of()).classPath();
  }

  private String onTheModulePath(Jdk jdk) throws Exception {
    String module = Files.readString(Path.of(written("module-info.java")));
    Set<String> required =
        REQUIRES.matcher(module).results().map(found -> found.group(1)).collect(Collectors.toSet());
    Published published = new Published(folder, required);
    List<String> paths =
        List.of(
            "-p", "classes" + File.pathSeparator + published.modulePath(), "-cp", published.rest());
    List<String> compile = new ArrayList<>(List.of("-proc:none", "-d", "classes"));
    compile.addAll(paths);
    for (String source : List.of("module-info.java", "Scratch.java", "Stage.java")) {
      compile.add(written(source));
    }
    jdk.run(folder, "javac", compile);
    List<String> run = new ArrayList<>(paths);
    run.addAll(List.of("--add-modules", "ALL-DEFAULT"));
    run.addAll(List.of("-m", "scratch/scratch.Stage", folder.toString()));
    return jdk.run(folder, "java", run);
  }

  @Test
  void thirty_lines_embed_sign_in_pass_setup_jobs_and_health() throws Exception {
    String printed = onTheClassPath(Jdk.running(), "Stage", "Scratch.java", "Stage.java");

    assertThat(Files.readAllLines(folder.resolve("Scratch.java")))
        .hasSizeLessThanOrEqualTo(MOST_LINES);
    assertThat(printed.lines()).contains(PRINTED);
  }

  @Tag("thorough")
  @Test
  void so_they_do_in_a_program_of_modules() throws Exception {
    assertThat(onTheModulePath(Jdk.running()).lines()).contains(PRINTED);
  }

  @Tag("thorough")
  @Test
  void so_they_do_on_a_later_jdk() throws Exception {
    assertThat(onTheClassPath(laterJdk(), "Stage", "Scratch.java", "Stage.java").lines())
        .contains(PRINTED);
  }

  @Tag("thorough")
  @Test
  void so_they_do_in_a_program_of_modules_on_a_later_jdk() throws Exception {
    assertThat(onTheModulePath(laterJdk()).lines()).contains(PRINTED);
  }

  @Test
  void a_port_that_is_wrong_in_three_ways_fails_the_kit_by_name() throws Exception {
    assertThat(onTheClassPath(Jdk.running(), "WrongVaults", "WrongVaults.java").lines())
        .contains(
            "TakesOutageForAbsence breaks"
                + " a_backend_out_of_reach_is_not_taken_for_an_unknown_name",
            "GivesTheFirstLine breaks a_secret_of_several_lines_is_given_whole",
            "TakesNamesThatBeginAlike breaks"
                + " names_that_resemble_each_other_are_different_secrets");
  }
}
