package org.mailtrail.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailtrail.application.declared.Awaited;
import org.mailtrail.application.declared.SwitchingOn;
import org.mailtrail.application.declared.SwitchingOnObserver;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.setup.DeclaredMailbox;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.application.setup.Step;
import org.mailtrail.domain.message.MailboxName;

/** Takes mailboxes over into the database that are declared in one piece (ADR 0012). */
public final class DeclaredMailboxes implements Awaited {
  /** Who the audit trail names. */
  public static final String WHO = "configuration";

  private final List<DeclaredMailbox> declared;
  private final Administration administration;

  DeclaredMailboxes(List<DeclaredMailbox> declared, Administration administration) {
    this.declared = List.copyOf(declared);
    this.administration = administration;
  }

  /**
   * Makes the setups as they are declared: unchanged, nothing happens; changed, logging is stopped,
   * the change is applied, and logging is started again if it was on.
   *
   * @return which could not be started again, and why
   * @throws SetupException when a declaration cannot be applied
   */
  public List<Unstarted> takeOver() {
    List<Unstarted> unstarted = new ArrayList<>();
    Map<MailboxName, MailboxSetup> kept = kept();
    for (DeclaredMailbox one : declared) {
      Optional<MailboxSetup> found = Optional.ofNullable(kept.get(one.name()));
      if (found.filter(one::isKeptBy).isEmpty()) {
        apply(one, found).ifPresent(unstarted::add);
      }
    }
    return unstarted;
  }

  /**
   * Makes the setups as they are declared, and leaves those off that have changed: nobody waits for
   * Exchange, and {@link #switchOn} is next.
   *
   * @throws SetupException when a declaration cannot be applied
   */
  public void adopt() {
    Map<MailboxName, MailboxSetup> kept = kept();
    for (DeclaredMailbox one : declared) {
      Optional<MailboxSetup> found = Optional.ofNullable(kept.get(one.name()));
      if (found.filter(one::isKeptBy).isEmpty()) {
        change(one, found);
      }
    }
  }

  /**
   * Switches on what {@link #adopt} has left off, beside everything else and again and again, until
   * each is on or a person wants it off.
   *
   * @param pause between two attempts
   * @return what ends the attempts when it is closed
   */
  public SwitchingOn keepSwitchingOn(Duration pause, SwitchingOnObserver observer) {
    return SwitchingOn.begin(this, pause, observer);
  }

  @Override
  public List<MailboxName> names() {
    return declared.stream().map(DeclaredMailbox::name).toList();
  }

  @Override
  public List<MailboxName> off() {
    Map<MailboxName, MailboxSetup> kept = kept();
    return names().stream()
        .filter(
            name ->
                Optional.ofNullable(kept.get(name)).filter(DeclaredMailboxes::mayStart).isPresent())
        .toList();
  }

  private Map<MailboxName, MailboxSetup> kept() {
    return administration.setups().all().stream()
        .collect(Collectors.toMap(MailboxSetup::name, setup -> setup));
  }

  private static boolean mayStart(MailboxSetup setup) {
    return !setup.enabled() && !setup.logging().isOffByOtherThan(WHO);
  }

  @Override
  public Optional<SetupOutcome.Refused> switchOn(MailboxName name) {
    return administration.find(name).filter(DeclaredMailboxes::mayStart).isPresent()
        ? start(name)
        : Optional.empty();
  }

  private Optional<Unstarted> apply(DeclaredMailbox one, Optional<MailboxSetup> found) {
    return change(one, found)
        ? start(one.name()).map(why -> new Unstarted(one.name(), why))
        : Optional.empty();
  }

  /** Whether it was on before. */
  private boolean change(DeclaredMailbox one, Optional<MailboxSetup> found) {
    MailboxName name = one.name();
    boolean wasOn = found.filter(MailboxSetup::enabled).isPresent();
    if (wasOn) {
      require(name, administration.stop().run(name, WHO));
    }
    for (Step step : one.steps(found)) {
      require(name, administration.setUp(name).apply(name, step, WHO));
    }
    return wasOn;
  }

  private Optional<SetupOutcome.Refused> start(MailboxName name) {
    return administration
        .start()
        .run(name, WHO)
        .outcome()
        .match(done -> Optional.empty(), Optional::of);
  }

  private static void require(MailboxName name, SetupOutcome outcome) {
    outcome.match(
        done -> done,
        refused -> {
          throw new SetupException(
              "mailtrail.mailbox." + name + "." + refused.setting(),
              refused.seen(),
              refused.advice());
        });
  }

  /** A mailbox whose logging could not be switched on. */
  public record Unstarted(MailboxName name, SetupOutcome.Refused why) {
    @Override
    public String toString() {
      return name + ": logging could not be switched on: " + why;
    }
  }
}
