package org.mailtrail.application.port.outbox;

import org.mailtrail.application.phrase.Sentence;

/** What keeps events from those who want them, before anything is sent. */
public enum OutboxSentence implements Sentence {
  CHANNEL_UNDESCRIBED("no setting describes this channel any more"),
  SENDS_NO_WEBHOOKS("this program sends no webhooks"),
  OLDEST_EVENTS_REMOVED("more than {0} events waited; the oldest were removed");

  private final String english;

  OutboxSentence(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
