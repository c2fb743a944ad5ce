package org.mailtrail.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.mailtrail.cli.UsageException;

class DemoLockTest {
  @Test
  void a_second_demo_in_one_folder_is_refused_with_a_sentence_and_the_next_one_is_not() {
    try (DemoLock first = DemoLock.take()) {
      assertThatThrownBy(DemoLock::take)
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("Another demo runs in this folder")
          .hasMessageContaining("another folder");
    }
    try (DemoLock next = DemoLock.take()) {
      assertThat(Files.exists(DemoFolder.made().resolve("demo.lock"))).isTrue();
    }
  }
}
