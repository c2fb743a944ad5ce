package org.mailtrail.burn;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.random.RandomGenerator;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.StoreException;

/** What goes wrong at the moment. */
final class Weather {
  private final RandomGenerator dice;
  private long stormUntil;
  private long staleUntil;
  private long booksGoneUntil;
  private final Deque<Integer> outagesInHand = new ArrayDeque<>();
  private int lostAnswers;
  private int lostCommits;
  private int partials;

  Weather(RandomGenerator dice) {
    this.dice = dice;
  }

  void storm(long untilStep) {
    stormUntil = untilStep;
  }

  void stale(long untilStep) {
    staleUntil = untilStep;
  }

  void booksGone(long untilStep) {
    booksGoneUntil = untilStep;
  }

  void booksGoNextTime(int steps) {
    outagesInHand.add(steps);
  }

  /** Work has just been begun. */
  void begun(long step) {
    if (!outagesInHand.isEmpty()) {
      booksGone(step + outagesInHand.remove());
    }
  }

  void loseAnswer() {
    lostAnswers++;
  }

  void loseCommit() {
    lostCommits++;
  }

  void failInPart() {
    partials++;
  }

  void clear() {
    stormUntil = 0;
    staleUntil = 0;
    booksGoneUntil = 0;
    outagesInHand.clear();
    lostAnswers = 0;
    lostCommits = 0;
    partials = 0;
  }

  boolean isStale(long step) {
    return step < staleUntil;
  }

  void checkExchange(long step) {
    if (step < stormUntil) {
      throw fault("Exchange is throttling");
    }
  }

  void checkBooks(long step) {
    if (step < booksGoneUntil) {
      throw StoreException.unreachable("the books are out of reach, by order", null);
    }
  }

  /** After something was done in Exchange. */
  void answer() {
    if (lostAnswers > 0) {
      lostAnswers--;
      throw fault("the answer got lost");
    }
  }

  /** After something was committed; whether the answer was lost. */
  void commitAnswer() {
    if (lostCommits > 0) {
      lostCommits--;
      throw StoreException.unreachable("the commit's answer got lost", null);
    }
  }

  /** Which part of a filing fails: none, or about half. */
  boolean isPartial() {
    boolean partial = partials > 0;
    if (partial) {
      partials--;
    }
    return partial;
  }

  boolean coin() {
    return dice.nextBoolean();
  }

  private static ExchangeException fault(String what) {
    return new ExchangeException(ExchangeException.Kind.UNREACHABLE, what, null);
  }
}
