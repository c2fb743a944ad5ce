package org.mailtrail.jpa.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.jpa.database.Database;

/** Only a file that is as it was when it was closed is not looked through. */
class CleanEndTest {
  @TempDir private Path folder;
  private String url;
  private H2File file;

  @BeforeEach
  void openAndClose() {
    url = "jdbc:h2:file:" + folder.resolve("log");
    file = H2File.of(url).orElseThrow();
    open().close();
  }

  private Database open() {
    return Database.open(url, "sa", Secret.of(""), 2, Set.of());
  }

  @Test
  void a_clean_end_is_believed_once() {
    assertThat(CleanEnd.forget(file)).isTrue();
    assertThat(CleanEnd.forget(file)).isFalse();
  }

  @Test
  void its_mark_is_for_the_owner_alone() throws Exception {
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("log.closed"))))
        .isEqualTo("rw-------");
  }

  @Test
  void a_file_that_is_open_or_was_left_open_has_no_clean_end() {
    try (Database left = open()) {
      assertThat(left.isOfThisProcessAlone()).isTrue();
      assertThat(CleanEnd.forget(file)).isFalse();
    }
  }

  @Test
  void a_file_that_was_written_since_is_looked_through() throws Exception {
    Files.write(file.path(), new byte[1], StandardOpenOption.APPEND);

    assertThat(CleanEnd.forget(file)).isFalse();
  }

  @Test
  void a_file_that_was_put_there_from_elsewhere_is_looked_through() throws Exception {
    byte[] other = Files.readAllBytes(file.path());
    Files.setLastModifiedTime(
        Files.write(file.path(), other), java.nio.file.attribute.FileTime.fromMillis(1));

    assertThat(CleanEnd.forget(file)).isFalse();
  }

  @Test
  void a_file_that_was_emptied_since_is_not_begun_anew() throws Exception {
    Files.write(file.path(), new byte[0]);

    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(this::open)
          .isInstanceOf(SetupException.class)
          .hasMessageContaining("is empty, and was not when it was closed: " + file.path());
    }
    assertThat(file.path()).isEmptyFile();
  }

  @Test
  void one_whose_files_are_all_gone_is() throws Exception {
    Files.delete(file.path());
    Files.delete(FilePassword.path(file));

    try (Database anew = open()) {
      assertThat(anew.isOfThisProcessAlone()).isTrue();
    }
  }
}
