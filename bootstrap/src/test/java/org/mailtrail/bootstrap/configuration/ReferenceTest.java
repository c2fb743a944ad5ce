package org.mailtrail.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReferenceTest {
  @Test
  void the_page_of_all_settings_is_the_one_that_the_program_writes() throws IOException {
    assertThat(Files.readString(Path.of("../docs/configuration.md")))
        .as("renew it: ./mailtrail config --reference > docs/configuration.md")
        .isEqualTo(Reference.markdown());
  }
}
