package org.mailtrail.burn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.MessageKey;

/** Lets the events of the plan happen when their step has come. */
final class Happenings {
  private final World world;
  private final Machines machines;
  private final List<Event> events;
  private int next;

  Happenings(World world, Machines machines) {
    this.world = world;
    this.machines = machines;
    this.events = world.plan().events();
  }

  /** What is due by now. */
  void catchUp() {
    while (next < events.size() && events.get(next).step() <= world.steps()) {
      Event event = events.get(next);
      next++;
      world.note("* " + event);
      happen(event);
    }
  }

  private void happen(Event event) {
    long until = world.steps() + event.much();
    switch (event.kind()) {
      case MAIL -> deliver(event, Box.INTAKE, true);
      case ILLEGIBLE -> deliver(event, Box.INTAKE, false);
      case COPY -> world.anyMail(event.pick()).ifPresent(mail -> copy(mail, event));
      case REUSED_ID -> world.anyMail(event.pick()).ifPresent(mail -> reuse(mail, event));
      case REPLY -> world.anyCopy(event.pick()).ifPresent(copy -> reply(copy, event));
      case MEET -> world.people().meet(world.people().outside(event.pick()));
      case BY_HAND -> world.anyCopy(event.pick()).ifPresent(copy -> moveByHand(copy, event));
      case GHOST -> world.anyCopy(event.pick()).ifPresent(this::haunt);
      case STALE -> {
        world.box().beginStale();
        world.weather().stale(world.steps() + event.much() / 4);
      }
      case TRY_AGAIN -> tryAgain(event);
      case ROLL_OVER -> world.rollOver();
      case KILL -> machines.any(event.pick()).kill();
      case FREEZE -> machines.any(event.pick()).freeze(event.much());
      case JUMP -> machines.any(event.pick()).jump(Duration.ofSeconds(10L * (event.much() - 50)));
      case STORM -> world.weather().storm(until);
      case LOST_ANSWER -> world.weather().loseAnswer();
      case PARTIAL -> world.weather().failInPart();
      case BOOKS_GONE -> world.weather().booksGone(until);
      case GONE_IN_HAND -> world.weather().booksGoNextTime(event.much() / 2);
      case LOST_COMMIT -> world.weather().loseCommit();
    }
  }

  private void deliver(Event event, String folder, boolean isLegible) {
    int pick = event.pick();
    boolean isOutbound = event.much() % 2 == 0;
    EmailAddress author = isOutbound ? world.people().inside(pick) : world.people().outside(pick);
    List<EmailAddress> to = new ArrayList<>();
    for (int i = 0; i <= event.much() % 3; i++) {
      to.add(
          isOutbound ? world.people().outside(pick / 7 + i) : world.people().inside(pick / 7 + i));
    }
    put(mail(key(world.mails().size()), author, to, isLegible), folder);
  }

  private void reuse(Mail old, Event event) {
    EmailAddress author = world.people().outside(event.pick() + event.much());
    boolean isAnothers =
        world.mails().stream()
            .filter(mail -> mail.key().equals(old.key()))
            .noneMatch(mail -> mail.author().equals(author));
    if (isAnothers && world.invariants().isDecided(old)) {
      put(
          mail(old.key(), author, List.of(world.people().inside(event.much())), true),
          old.isLegible() ? anyFolder(event) : Box.INTAKE);
    }
  }

  /** Exchange may put it beside another message. */
  private String anyFolder(Event event) {
    return event.much() % 2 == 0
        ? Box.INTAKE
        : world.anyCopy(event.pick() / 3).map(Copy::folder).orElse(Box.INTAKE);
  }

  private void reply(Copy answered, Event event) {
    Mail mail = answered.mail();
    put(
        mail(
            key(world.mails().size()),
            mail.to().get(event.much() % mail.to().size()),
            List.of(mail.author()),
            true),
        answered.folder());
  }

  private Mail mail(MessageKey key, EmailAddress author, List<EmailAddress> to, boolean isLegible) {
    Mail mail =
        new Mail(
            world.mails().size(),
            key,
            author,
            List.copyOf(to),
            world.clocks().instant(),
            new Mail.Legibility(isLegible));
    world.mails().add(mail);
    return mail;
  }

  private static MessageKey key(int number) {
    return MessageKey.ofMessageId("<" + number + "@burn.example>").orElseThrow();
  }

  /** After a roll-over copies go on coming into the mailboxes from before for a while. */
  private void copy(Mail mail, Event event) {
    List<Box> boxes = world.boxes();
    Box box = boxes.get(Math.max(0, boxes.size() - 1 - event.much() % 2));
    box.put(mail, Box.INTAKE, world.clocks().instant());
    world.invariants().came(mail, world.people().contacts());
  }

  private void put(Mail mail, String folder) {
    world.box().put(mail, folder, world.clocks().instant());
    world.invariants().came(mail, world.people().contacts());
  }

  /**
   * Left out is what nobody can tell (ADR 0024): which of several copies waits for another try, and
   * whether mail that nobody has decided yet is the one under its Message-ID that cannot be read.
   */
  private void moveByHand(Copy copy, Event event) {
    long copies = world.box().all().stream().filter(one -> one.mail().equals(copy.mail())).count();
    boolean isTold =
        (copies == 1 || !world.invariants().isPending(copy))
            && (world.mailsWith(copy.mail().key()).size() == 1
                || world.mailsWith(copy.mail().key()).stream().allMatch(Mail::isLegible));
    // what is moved past the intake before the first pass is not the log's business
    boolean isWorked = world.books().passes().lastGood(World.MAILBOX).isPresent();
    if ((isTold && isWorked) || world.invariants().isDecided(copy)) {
      world.box().move(copy.id(), Box.OTHERS.get(event.much() % Box.OTHERS.size()));
    }
  }

  private void tryAgain(Event event) {
    if (event.much() % 2 == 0) {
      world.mails().forEach(Mail::mend);
    }
    world.office().tryAgain();
  }

  private void haunt(Copy copy) {
    if (copy.folder().equals(Box.INTAKE)) {
      world.box().haunt(copy);
    }
  }
}
