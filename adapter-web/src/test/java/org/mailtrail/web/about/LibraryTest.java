package org.mailtrail.web.about;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LibraryTest {
  @Test
  void each_line_is_a_library_and_what_is_no_line_tells_nothing() {
    assertThat(Library.read("A\t1.0\tMIT\thttps://a.example\n\nB\t\tApache-2.0, MIT\t\nhalf\tline"))
        .containsExactly(new Library("A", "1.0", "MIT"), new Library("B", "", "Apache-2.0, MIT"));
  }
}
