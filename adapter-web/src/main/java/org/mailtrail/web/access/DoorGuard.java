package org.mailtrail.web.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.mailtrail.application.port.access.TokenHash;

/**
 * Says whose password is looked at (ADR 0051). A browser in which the user has signed in before is
 * counted by itself; all others by their address, by name and address, and by name. Counts are of
 * this instance, and begin anew with it.
 */
public final class DoorGuard {
  /** Wrong passwords of one address, whatever the names. */
  static final int OF_ONE_ADDRESS = 50;

  /** Wrong passwords for one name, of one address or of one known browser. */
  static final int OF_ONE_PLACE = 10;

  /** Wrong passwords for one name, of all addresses together. */
  static final int OF_ONE_NAME = 50;

  /** So many in a day at most come back of the last one; a single address uses up a third. */
  private static final Duration NAMES_PAUSE = Duration.ofMinutes(5);

  private static final Duration PLACES_PAUSE = Duration.ofMinutes(15);
  private static final Duration ADDRESSES_PAUSE = PLACES_PAUSE.dividedBy(OF_ONE_ADDRESS);
  private static final Duration HOUR = Duration.ofHours(1);

  private final Allowance ofDevice;
  private final Allowance ofAddress;
  private final Allowance ofPair;
  private final Allowance ofName;
  private final AttemptLimit told;

  /** Nobody has tried so far. */
  public DoorGuard(Clock clock) {
    this.ofDevice = new Allowance(OF_ONE_PLACE, PLACES_PAUSE, clock);
    this.ofAddress = new Allowance(OF_ONE_ADDRESS, ADDRESSES_PAUSE, clock);
    this.ofPair = new Allowance(OF_ONE_PLACE, PLACES_PAUSE, clock);
    this.ofName = new Allowance(OF_ONE_NAME, NAMES_PAUSE, clock);
    this.told = new AttemptLimit(1, HOUR, clock);
  }

  /**
   * Somebody who shows a password.
   *
   * @param name as it was typed
   * @param from by what addresses are counted
   * @param device the browser, where that user has signed in with it before
   */
  record Attempt(String name, String from, Optional<TokenHash> device) {
    /** Names that are one to users are one here. */
    Attempt {
      name = name.strip().toLowerCase(Locale.ROOT);
    }

    private String pair() {
      return from + " " + name;
    }
  }

  /** Whether the password is looked at; it counts as wrong until it was right. */
  boolean admits(Attempt attempt) {
    if (attempt.device().filter(device -> ofDevice.takes(device.hex())).isPresent()) {
      return true;
    }
    // who may not go on uses up nothing of what others share
    return ofPair.takes(attempt.pair())
        && ofAddress.takes(attempt.from())
        && ofName.takes(attempt.name());
  }

  /** The password was right: what was counted of this place is forgotten, of others it stays. */
  void wasRight(Attempt attempt) {
    attempt.device().ifPresent(device -> ofDevice.forget(device.hex()));
    if (attempt.device().isEmpty()) {
      ofAddress.giveBack(attempt.from());
      ofName.giveBack(attempt.name());
    }
    ofPair.forget(attempt.pair());
  }

  /** Whether it is time to tell that this name is guessed at; once an hour. */
  boolean isNews(Attempt attempt) {
    return ofName.used(attempt.name()) >= OF_ONE_PLACE && told.admits(attempt.name());
  }

  /** How many wrong passwords of unknown browsers weigh on this name. */
  int weight(String name) {
    return ofName.used(name);
  }
}
