package org.mailtrail.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.cli.console.Table.Column;
import org.mailtrail.formats.text.Shown;

class ShownTest {
  @ParameterizedTest
  @CsvSource({
    "001B, \\u001B", "0000, \\u0000", "0008, \\u0008", "007F, \\u007F", "009B, \\u009B",
    "202A, \\u202A", "202E, \\u202E", "2066, \\u2066", "2069, \\u2069", "200E, \\u200E",
    "200F, \\u200F", "061C, \\u061C", "200B, \\u200B", "200D, \\u200D", "FEFF, \\uFEFF",
    "2028, \\u2028", "2029, \\u2029", "D800, \\uD800", "DC00, \\uDC00", "3164, \\u3164",
    "E0041, \\u{E0041}", "000A, \\n", "000D, \\r", "0009, \\t"
  })
  void what_steers_a_terminal_or_is_not_seen_stands_there_as_an_escape(String hex, String escape) {
    String text = "a" + Character.toString(Integer.parseInt(hex, 16)) + "b";

    assertThat(Shown.of(text)).isEqualTo("a" + escape + "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Größe & Söhne", "中文", "שלום", "😀", "C:\\new", "e\u0301"})
  void what_is_seen_stays_as_it_is(String text) {
    assertThat(Shown.of(text)).isEqualTo(text);
    assertThat(Shown.lines(text)).isEqualTo(text);
  }

  @Test
  void lines_stay_lines_where_a_message_was_written_as_several() {
    assertThat(Shown.lines("a\r\n\tb\u001B\nc\rd"))
        .isEqualTo(String.join(System.lineSeparator(), "a", "\tb\\u001B", "c", "d"));
  }

  @Test
  void a_text_is_cut_by_the_columns_that_it_takes() {
    assertThat(Shown.cut("abcdef", 6)).isEqualTo("abcdef");
    assertThat(Shown.cut("abcdefg", 6)).isEqualTo("abcde…");
    assertThat(Shown.cut("中文中文", 6)).isEqualTo("中文…");
    assertThat(Shown.cut("😀😀😀", 4)).isEqualTo("😀…");
    assertThat(Shown.cut("\u001B\u001B", 8)).isEqualTo("\\u001B…");
  }

  @Test
  void columns_stand_below_each_other_whatever_is_in_them() {
    StringWriter written = new StringWriter();
    Table table =
        new Table(
            new PrintWriter(written),
            new Column("No.", 4, true),
            Column.of("Name", 6),
            Column.of("Rest", 0));
    table.row(1, "Ann", "x");
    table.row(12345, "中文中文", "\u001B[2J");
    table.end("nothing");

    assertThat(written.toString().lines())
        .containsExactly(" No.  Name    Rest", "   1  Ann     x", "123…  中文…   \\u001B[2J");
  }

  @Test
  void a_table_without_rows_says_so() {
    StringWriter written = new StringWriter();
    new Table(new PrintWriter(written), Column.of("Name", 6)).end("No entry fits.");

    assertThat(written.toString().strip()).isEqualTo("No entry fits.");
  }

  @Test
  void the_last_door_escapes_in_pieces_too() throws IOException {
    StringWriter written = new StringWriter();
    try (Writer door = new ShownWriter(written)) {
      door.write("a\u001B\n\t\uDB40");
      door.write("\uDC41é😀".toCharArray());
      door.write("\uD800x");
    }

    assertThat(written.toString()).isEqualTo("a\\u001B\n\t\\u{E0041}é😀\\uD800x");
  }
}
