package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.simulator.accounts.SimulatedUser;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/**
 * A service works twenty mailboxes for hours, {@code -Dmailtrail.hours=12} of them: mail arrives,
 * answers are faulty, jobs are made anew. What it holds is sampled a hundred times, and does not
 * grow.
 */
@EnabledIfSystemProperty(named = "mailtrail.hours", matches = ".+")
class SoakTest {
  private static final int GRAPH = 10;
  private static final int EWS = 9;
  private static final int SAMPLES = 100;
  private static final double FAULTY = 0.03;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String USER = "job@contoso.example";
  private static final Path REPORT = Path.of("target", "soak.txt");

  @TempDir private Path folder;

  private final List<Post> posts = new ArrayList<>();
  private final Random random = new Random(1);

  /** A mailbox, where its mail is put, and how many messages were. */
  private static final class Post {
    private final MailboxName name;
    private final SimulatedMailbox place;
    private final String intake;
    private int delivered;

    private Post(MailboxName name, SimulatedMailbox place, String intake) {
      this.name = name;
      this.place = place;
      this.intake = intake;
    }

    private boolean isEmpty() {
      return place.folder(intake).orElseThrow().size() == 0;
    }
  }

  @Test
  void what_a_service_holds_does_not_grow() throws Exception {
    Duration time =
        Duration.ofMillis(
            (long) (Double.parseDouble(System.getProperty("mailtrail.hours")) * 3.6e6));
    try (Rig rig = new Rig(folder, Databases.POSTGRESQL.fresh(folder))) {
      declare(rig);
      WrittenMail.people(rig, folder);
      try (OwnProcess service =
          OwnProcess.run(rig, Files.createDirectories(folder.resolve("run")))) {
        await().atMost(PATIENCE).until(() -> rig.enabled() == posts.size());
        rig.simulator()
            .faults()
            .atRandom(
                FAULTY,
                1,
                List.of(
                    Fault.UNAVAILABLE, Fault.HTML, Fault.DROPPED_AFTERWARDS, Fault.HALF_WRITTEN));
        Gauges gauges = soaked(rig, service, time);
        rig.simulator().faults().stop();
        await().atMost(PATIENCE).until(() -> posts.stream().allMatch(Post::isEmpty));
        report(time, gauges.trends());
        posts.forEach(post -> assertComplete(rig, post));
        assertThat(gauges.trends())
            .allSatisfy(
                (what, trend) -> assertThat(trend.isFlat()).as(what + " " + trend).isTrue());
      }
    }
  }

  private void declare(Rig rig) {
    rig.set("mailtrail.lease", "PT60S")
        .set("mailtrail.http.address", "127.0.0.1:0")
        .set("mailtrail.console.address", "127.0.0.1:0");
    SimulatedUser user = rig.simulator().account(USER, Rig.TOKEN);
    posts.add(new Post(Rig.MAILBOX, rig.mailbox(), "inbox"));
    for (int n = 1; n < GRAPH; n++) {
      MailboxName name = new MailboxName("graph" + n);
      posts.add(new Post(name, rig.declare(name), "inbox"));
    }
    for (int n = 0; n < EWS; n++) {
      MailboxName name = new MailboxName("ews" + n);
      SimulatedMailbox place = rig.declare(name);
      user.mayOpen(place.address());
      onPremises(rig, name, "on-premises");
      posts.add(new Post(name, place, "inbox"));
    }
    MailboxName name = new MailboxName("folders");
    SimulatedMailbox log = rig.declare(name);
    user.ownsPublicFolders();
    rig.simulator().publicFolders().emailLogging(log.address());
    onPremises(rig, name, "public-folders");
    rig.set(
        "mailtrail.mailbox.folders.public-folder-mailbox",
        rig.simulator().publicFolders().hierarchyMailbox().address());
    posts.add(
        new Post(
            name,
            rig.simulator().publicFolders().tree(),
            rig.simulator().publicFolders().folder("\\Email Logging\\Queue").orElseThrow().id()));
    posts.forEach(post -> rig.set("mailtrail.mailbox." + post.name + ".interval", "PT10S"));
  }

  private static void onPremises(Rig rig, MailboxName name, String kind) {
    String prefix = "mailtrail.mailbox." + name + ".";
    rig.set(prefix + "exchange", kind)
        .set(prefix + "endpoint", rig.simulator().ewsAddress().toString())
        .set(prefix + "user", USER)
        .set(prefix + "password", Rig.TOKEN)
        .without(prefix + "token");
  }

  /** Mail arrives all the time; between two samples the jobs of one mailbox are made anew. */
  private Gauges soaked(Rig rig, OwnProcess service, Duration time) throws Exception {
    Gauges gauges = new Gauges(service.pid());
    long begun = System.nanoTime();
    Path other = Files.createDirectories(folder.resolve("other"));
    for (int sample = 1; sample <= SAMPLES; sample++) {
      while (System.nanoTime() - begun < time.toNanos() / SAMPLES * sample) {
        deliver(rig);
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      }
      assertThat(service.isAlive()).as(service.output()).isTrue();
      if (sample % 5 == 0) {
        String name = posts.get(sample / 5 % posts.size()).name.value();
        assertThat(OwnProcess.command(rig, other, "setup", "restart-job", name))
            .doesNotContain("fault of Mailtrail");
      }
      gauges.sample();
    }
    return gauges;
  }

  private void deliver(Rig rig) {
    Post post = posts.get(random.nextInt(posts.size()));
    post.place.deliver(
        WrittenMail.message(post.delivered++, post.name.value()),
        rig.simulator().clock().instant(),
        post.intake);
  }

  private static void assertComplete(Rig rig, Post post) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(rig.tally(post.name).values().stream().mapToLong(Long::longValue).sum())
                    .as(post.name.value())
                    .isEqualTo(post.delivered));
    assertThat(post.place.items()).hasSize(post.delivered);
  }

  private void report(Duration time, Map<String, Trend> trends) throws Exception {
    int messages = posts.stream().mapToInt(post -> post.delivered).sum();
    List<String> lines =
        new ArrayList<>(
            List.of(time + ", " + posts.size() + " mailboxes, " + messages + " messages"));
    trends.forEach((what, trend) -> lines.add(what + ": " + trend));
    Files.createDirectories(REPORT.getParent());
    Files.write(REPORT, lines);
    lines.forEach(System.out::println);
  }
}
