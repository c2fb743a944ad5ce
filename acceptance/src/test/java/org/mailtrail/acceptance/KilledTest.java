package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.acceptance.Killing.Moment;

/**
 * {@code kill -9} while mail is logged, over the three ways and into both databases:
 * docs/reliability.md.
 */
class KilledTest {
  private static final boolean WHOLE = Boolean.getBoolean("mailtrail.thorough");

  /** How many processes are killed. */
  private static final int KILLS = Integer.getInteger("mailtrail.kills", WHOLE ? 48 : 1);

  private static final long SEED = Long.getLong("mailtrail.seed", 20_261_128);

  private static final Path FIGURES = Path.of("target", "kills.txt");

  private static final List<Databases> DATABASES = List.of(Databases.values());
  private static final List<LoggingWay> WAYS = List.of(LoggingWay.values());
  private static final List<Moment> MOMENTS = List.of(Moment.values());

  /** Below it, the archive of classes costs more time than it saves. */
  private static final int MANY = 20;

  @TempDir private Path folder;

  private final Random random = new Random(SEED);
  private final Map<String, Integer> killed = new LinkedHashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private String[] options = OwnProcess.briefly();

  @Test
  void each_message_has_its_row_and_each_entry_is_there_once_after_processes_were_killed()
      throws Exception {
    Files.deleteIfExists(FIGURES);
    long from = System.nanoTime();
    int messages = 0;
    int groups = DATABASES.size() * WAYS.size();
    for (int group = 0; group < groups; group++) {
      Databases database = DATABASES.get(group % DATABASES.size());
      LoggingWay way = WAYS.get(group / DATABASES.size());
      int kills = KILLS * (group + 1) / groups - KILLS * group / groups;
      if (kills == 0) {
        continue;
      }
      try (KillRig rig = new KillRig(way, database, folder.resolve(database + "-" + way))) {
        if (KILLS >= MANY && group == 0) {
          options = OwnProcess.briefly(rig.settingsFile(), folder);
        }
        killOver(rig, database + " " + way, kills);
        messages += rig.delivered();
      }
    }
    tell(
        String.format(
            Locale.ROOT,
            "seed %d: killed %s; %d messages, %d differences, %d s",
            SEED,
            killed,
            messages,
            wrong.size(),
            (System.nanoTime() - from) / 1_000_000_000));
    assertThat(wrong).isEmpty();
  }

  private void killOver(KillRig rig, String name, int kills) throws Exception {
    Set<String> known = new HashSet<>();
    Killing killing = new Killing(rig, random, options);
    int done = 0;
    for (int attempt = 0; done < kills && attempt < 3 * kills + 3; attempt++) {
      rig.deliver(8 + random.nextInt(17));
      Moment moment = MOMENTS.get(random.nextInt(MOMENTS.size()));
      if (killing.at(moment)) {
        done++;
        killed.merge(name + " " + moment, 1, Integer::sum);
      }
      // some processes find what one has left that was killed, others what several have
      if (done == kills || random.nextBoolean()) {
        compare(rig, name + ", kill " + done + " " + moment, known);
      }
    }
    assertThat(done).as(name + ": killed in the midst of work").isEqualTo(kills);
  }

  private void compare(KillRig rig, String when, Set<String> known) throws Exception {
    for (String difference : rig.finishAndCompare()) {
      if (known.add(difference)) {
        wrong.add(when + ": " + difference);
        tell(when + ": " + difference);
      }
    }
  }

  private static void tell(String line) throws Exception {
    System.out.println(line);
    Files.createDirectories(FIGURES.toAbsolutePath().getParent());
    Files.writeString(FIGURES, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
