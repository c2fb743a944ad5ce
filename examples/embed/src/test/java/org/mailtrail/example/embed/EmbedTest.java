package org.mailtrail.example.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbedTest {
  @TempDir private Path folder;

  @Test
  void a_letter_and_its_answer_become_two_entries_with_the_people_of_the_crm() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    Embed.run(folder, new PrintStream(printed, true, StandardCharsets.UTF_8), Clock.systemUTC());

    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "logged: 2, problem: Optional.empty",
            "INBOUND  JR  CT000101  Chairs",
            "OUTBOUND  JR  CT000101  Re: Chairs");
  }
}
