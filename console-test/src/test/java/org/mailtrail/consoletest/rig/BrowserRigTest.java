package org.mailtrail.consoletest.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrowserRigTest {
  @Test
  void without_a_browser_a_test_is_left_out_with_a_word_on_what_to_do() {
    assertThat(BrowserRig.verdict(Optional.empty(), false, "X").isDisabled()).isTrue();
    assertThat(BrowserRig.verdict(Optional.empty(), false, "X").getReason().orElse(""))
        .contains("Left out: X")
        .contains("apt-get install chromium");
    assertThat(BrowserRig.verdict(Optional.of(Path.of("x")), false, "X").isDisabled()).isFalse();
  }

  @Test
  void a_thorough_run_without_a_browser_fails() {
    assertThatThrownBy(() -> BrowserRig.verdict(Optional.empty(), true, "X"))
        .hasMessageContaining("apt-get install chromium");
  }
}
