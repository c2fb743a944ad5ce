package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.ledger.Outcome;

/** Mail of strangers, by the setting for unknown people of a declared mailbox. */
class UnknownPeopleTest {
  private static final int MESSAGES = 9;

  @TempDir private Path folder;

  @Test
  void mail_of_strangers_is_logged_once_the_setting_says_so_and_a_pass_again_logs_nothing_more()
      throws Exception {
    try (Rig rig = new Rig(folder, Databases.H2.fresh(folder))) {
      WrittenMail.people(rig, folder);
      rig.set("mailtrail.mailbox.main.unknown-people", "create");
      WrittenMail.deliver(rig, MESSAGES);

      assertThat(rig.pass().counts().logged()).isEqualTo(MESSAGES);
      assertThat(rig.pass().counts().seen()).isZero();

      assertThat(rig.tally()).containsOnlyKeys(Outcome.LOGGED);
      assertThat(rig.entries()).isEqualTo(MESSAGES);
      assertThat(rig.mailbox().folderNamed("Archive").orElseThrow().size()).isEqualTo(MESSAGES);
    }
  }
}
