package org.mailtrail.simulator.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailFilesTest {
  private static final String FIRST = "Subject: One\n\nFrom here on\n>From there on\n";
  private static final String SECOND = "Subject: Two\n\nbody\n\nlast line\n";
  private static final String MBOX =
      "From a@b.example Mon Jan  5 10:00:00 2026\n"
          + "Subject: One\n\n>From here on\n>>From there on\n"
          + "\nFrom c@d.example Mon Jan  5 10:00:00 2026\n"
          + SECOND
          + "\n";

  @TempDir private Path folder;

  private static List<String> read(Path path) {
    List<String> messages = new ArrayList<>();
    MailFiles.read(path, raw -> messages.add(new String(raw, StandardCharsets.ISO_8859_1)));
    return messages;
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content, StandardCharsets.ISO_8859_1);
  }

  @Test
  void an_eml_file_is_one_message_byte_for_byte() throws IOException {
    String raw = "Subject: \u00e4\r\n\r\nFrom here\r\n\u0000";
    assertThat(read(write("letter.eml", raw))).containsExactly(raw);
  }

  @Test
  void an_mbox_is_split_at_its_separators_and_quoted_lines_lose_one_sign() throws IOException {
    assertThat(read(write("mail.mbox", MBOX))).containsExactly(FIRST, SECOND);
  }

  @Test
  void a_folder_without_mail_is_not_taken_for_an_empty_one() throws IOException {
    Path pictures = write("pictures/a.png", "").getParent();
    assertThatThrownBy(() -> read(pictures))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(pictures + ": is neither a Maildir nor a folder with .eml files");
  }

  @Test
  void an_mbox_may_be_compressed() throws IOException {
    Path file = folder.resolve("mail.mbox.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(MBOX.getBytes(StandardCharsets.ISO_8859_1));
    }
    assertThat(read(file)).containsExactly(FIRST, SECOND);
  }

  @Test
  void a_line_that_begins_with_from_separates_only_after_an_empty_one() throws IOException {
    String mbox = "From a@b.example x\nSubject: One\n\nbody\nFrom the start\n";
    assertThat(read(write("mail.mbox", mbox)))
        .containsExactly("Subject: One\n\nbody\nFrom the start\n");
  }

  @Test
  void an_mbox_without_a_last_line_break_ends_with_its_last_byte() throws IOException {
    assertThat(read(write("mail.mbox", "From a@b.example x\nSubject: One\n\nbody")))
        .containsExactly("Subject: One\n\nbody");
  }

  @Test
  void a_zip_is_read_in_the_order_of_names_and_only_its_eml_files() throws IOException {
    Path file = folder.resolve("mail.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : List.of("b/2.eml", "README.txt", "a/1.eml")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(StandardCharsets.US_ASCII));
      }
    }
    assertThat(read(file)).containsExactly("a/1.eml", "b/2.eml");
  }

  @Test
  void a_maildir_gives_what_is_new_and_what_is_seen_but_not_what_is_half_written()
      throws IOException {
    write("inbox/cur/1.host:2,S", "seen");
    write("inbox/new/2.host", "new");
    write("inbox/tmp/3.host", "half written");
    assertThat(read(folder.resolve("inbox"))).containsExactly("seen", "new");
  }

  @Test
  void a_folder_gives_its_eml_files_in_the_order_of_names() throws IOException {
    write("letters/2.eml", "two");
    write("letters/below/1.eml", "one");
    write("letters/notes.txt", "no mail");
    assertThat(read(folder.resolve("letters"))).containsExactly("one", "two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing.eml", "missing.mbox", "missing.mbox.gz", "missing.zip"})
  void a_file_that_is_not_there_is_named(String name) {
    assertThatThrownBy(() -> read(folder.resolve(name)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(name)
        .hasMessageContaining("no such file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"broken.zip", "broken.mbox.gz"})
  void a_file_that_is_no_mail_is_named(String name) throws IOException {
    Path broken = write(name, "neither");
    assertThatThrownBy(() -> read(broken))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(name)
        .hasMessageContaining("cannot be read as mail");
  }
}
