package org.mailtrail.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailtrail.bootstrap.Program;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.cli.console.Output;
import org.mailtrail.cli.option.Shared;

/** Every command that prints, on a device that is full and into a pipe that nobody reads. */
class FullDeviceTest {
  private static final Path FULL = Path.of("/dev/full");

  @TempDir private static Path folder = Path.of("");
  private static Path settings = Path.of("");

  @BeforeAll
  static void write() throws IOException {
    settings =
        Files.writeString(folder.resolve("mailtrail.properties"), "mailtrail.home = " + folder);
    Configuration configuration = Configuration.read(Optional.of(settings), Map.of());
    try (Engine engine = Engine.start(configuration, Clock.systemUTC())) {
      engine
          .mailtrail()
          .storage()
          .books()
          .log()
          .append(
              IntStream.range(0, 97).mapToObj(n -> Invented.interaction(n, "Offer " + n)).toList());
    }
    CommandTrial.run(
        "setup", "exchange", "main", "--address=log@contoso.example", "--config=" + settings);
  }

  static Stream<List<String>> printing() {
    return Stream.of(
        List.of("entries", "--format=table"),
        List.of("entries", "--format=csv"),
        List.of("entries", "--format=json"),
        List.of("entries", "--format=jsonl"),
        List.of("entries", "--format=tsv"),
        List.of("ledger"),
        List.of("setup", "show"),
        List.of("setup", "audit"),
        List.of("setup", "audit", "--format=csv"),
        List.of("setup", "audit", "--format=json"),
        List.of("config"),
        List.of("config", "--reference"),
        List.of(
            "prepare-exchange", "--mailbox=log@contoso.example", "--account=job@contoso.example"),
        List.of("--help"),
        List.of("--version"),
        List.of("entries", "--help"));
  }

  private static String[] typed(List<String> words) {
    List<String> all = new ArrayList<>(words);
    boolean readsSettings =
        Stream.of("--help", "--version", "prepare-exchange").noneMatch(words::contains);
    if (readsSettings) {
      all.add("--config=" + settings);
    }
    return all.toArray(String[]::new);
  }

  /** Takes so many bytes, and then fails as a device or a pipe does. */
  private static final class Bounded extends OutputStream {
    private final String failure;
    private long left;

    Bounded(long left, String failure) {
      this.left = left;
      this.failure = failure;
    }

    @Override
    public void write(int b) throws IOException {
      if (left-- <= 0) {
        throw new IOException(failure);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("printing")
  void wherever_the_device_is_full_the_command_fails_and_says_so(List<String> words) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    assertThat(CommandTrial.into(Output.telling(whole), typed(words)).code()).isZero();
    for (long room : rooms(words, whole.size())) {
      CommandTrial.Done done =
          CommandTrial.into(
              Output.telling(new Bounded(room, "No space left on device")), typed(words));

      assertThat(done.code()).as(words + " " + room).isEqualTo(Shared.PERSON_MUST_ACT);
      assertThat(done.said().strip().lines())
          .singleElement()
          .asString()
          .contains("standard output", "No space left on device", "Make room");
    }
  }

  /** All of them in the long campaigns; else one, another for other commands. */
  private static List<Long> rooms(List<String> words, long size) {
    List<Long> rooms =
        Stream.of(0L, 1L, 8_191L, 8_192L, 8_193L, size - 1).filter(room -> room < size).toList();
    int one = Math.floorMod(words.hashCode(), rooms.size());
    return Boolean.getBoolean("mailtrail.thorough") ? rooms : rooms.subList(one, one + 1);
  }

  @ParameterizedTest
  @MethodSource("printing")
  void whoever_stops_reading_hears_nothing_and_sees_no_fault(List<String> words) {
    CommandTrial.Done done =
        CommandTrial.into(Output.telling(new Bounded(10, "Broken pipe")), typed(words));

    assertThat(done.said()).isEmpty();
    assertThat(done.code()).isZero();
  }

  @Test
  void a_csv_with_as_many_rows_as_entries_is_what_room_enough_gives() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    CommandTrial.into(Output.telling(whole), typed(List.of("entries", "--format=csv")));

    assertThat(whole.toString(StandardCharsets.UTF_8).lines()).hasSize(98);
  }

  @Test
  void an_export_into_a_file_on_a_full_device_fails() {
    assumeThat(FULL).exists();
    CommandTrial.Done done =
        CommandTrial.run(typed(List.of("entries", "--format=csv", "--out=/dev/full")));

    assertThat(done.code()).isEqualTo(Shared.PERSON_MUST_ACT);
    assertThat(done.said()).contains("/dev/full: cannot be written to its end");
  }

  /** Two of them in the long campaigns. */
  static Stream<String> exported() {
    return Boolean.getBoolean("mailtrail.thorough") ? Stream.of("csv", "json") : Stream.of("csv");
  }

  @ParameterizedTest
  @MethodSource("exported")
  void a_process_that_exports_onto_a_full_device_ends_with_a_sentence_and_a_code(String format)
      throws Exception {
    assumeThat(FULL).exists();
    Program.Ended ended =
        Program.in(folder)
            .output(FULL)
            .run("entries", "--format=" + format, "--config=" + settings);

    assertThat(ended.code()).isEqualTo(Shared.PERSON_MUST_ACT);
    assertThat(ended.errors().strip().lines())
        .singleElement()
        .asString()
        .contains("standard output: cannot be written to its end", "Make room");
  }

  @Test
  void the_standard_output_of_the_process_is_told_of_too() throws IOException {
    assumeThat(FULL).exists();
    try (OutputStream full = new FileOutputStream(FULL.toFile())) {
      CommandTrial.Done done =
          CommandTrial.into(Output.telling(full), typed(List.of("entries", "--format=json")));

      assertThat(done.code()).isEqualTo(Shared.PERSON_MUST_ACT);
    }
  }
}
