package org.mailtrail.application.port.identity;

import org.mailtrail.application.phrase.Sentence;

/** What is said of a secret provider that does not keep its promise. */
public enum SecretSentence implements Sentence {
  PROVIDER_ASKED("the secret provider {0} was asked for {1} and {2}"),
  ANSWERED_NULL("answered null"),
  ANSWER_EMPTY("It answers Optional.empty() where it knows no such name."),
  THREW("threw {0}"),
  LOOK_AFTER_PROVIDER(
      "Look after it; when its vault is out of reach it throws a SecretsException."),
  DOES_NOT_FIT("does not fit this program: {0}"),
  BUILD_FOR_THIS(
      "Put a version of its jar there that was built for this Mailtrail, with all that it needs."),
  NOBODY_ENCRYPTS("nothing is plugged in that could encrypt {0}"),
  HAND_IN_SECRETS("Hand in secrets that can: Mailtrail.builder().secrets(SecretsAdapters…).");

  private final String english;

  SecretSentence(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
