package org.mailtrail.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database is copied by command, for a backup or to move. */
class DatabaseCommandTest extends InstalledTrial {
  private String copied = "";

  @BeforeEach
  void somethingIsThere() throws IOException {
    copied = "jdbc:h2:file:" + folder.resolve("backup/copy");
    run("setup", "exchange", "main", "--address=log@contoso.example", "--by=anna");
    typing("tasty-horse", "setup", "secret", "main", "client-secret");
  }

  @Test
  void the_copy_holds_all_and_its_secrets_can_be_read_with_the_same_key() {
    CommandTrial.Done done = run("database", "copy", "--to=" + copied);

    assertThat(done.code()).as(done.said()).isZero();
    assertThat(done.said())
        .containsPattern(" 1 +mailbox_setup")
        .containsPattern(" 1 +sealed_value")
        .containsPattern("\\d+ rows of \\d+ tables")
        .doesNotContain("tasty-horse");
    String there = "--database=" + copied;
    assertThat(run("setup", "show", there).said()).contains("log@contoso.example");
    assertThat(run("setup", "audit", there).said()).contains("anna");
    assertThat(run("setup", "rotate-key", there).code()).isZero();
  }

  @Test
  void a_copy_is_not_copied_over() {
    run("database", "copy", "--to=" + copied);

    CommandTrial.Done again = run("database", "copy", "--to=" + copied);

    assertThat(again.code()).isEqualTo(2);
    assertThat(again.said()).startsWith("--to: there is something in that database");
  }

  @Test
  void what_is_wrong_with_the_new_one_is_told_in_the_words_of_its_options() {
    assertThat(run("database", "copy", "--to=jdbc:oracle:thin:@x").said())
        .startsWith("--to: is no JDBC URL of PostgreSQL or H2");
    assertThat(run("database", "copy", "--to=" + copied, "--to-password-file=/none").said())
        .startsWith("--to-password-file: /none cannot be read");
    assertThat(run("database", "copy", "--to=jdbc:postgresql://127.0.0.1:1/log").said())
        .startsWith("--to: no connection");
    assertThat(folder.resolve("backup")).doesNotExist();
  }

  @Test
  void nothing_is_copied_from_nowhere() {
    CommandTrial.Done done =
        run("database", "copy", "--to=" + copied, "--database=jdbc:h2:file:" + folder + "/typo");

    assertThat(done.code()).isEqualTo(2);
    assertThat(done.said()).contains("There is no database yet", "typo.mv.db");
    assertThat(folder.resolve("backup")).doesNotExist();
  }
}
