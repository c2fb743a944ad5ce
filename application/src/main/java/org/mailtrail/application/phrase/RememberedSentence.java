package org.mailtrail.application.phrase;

/**
 * A sentence that was kept, perhaps by another version of the program: its name, and what it said.
 *
 * @param name of the sentence
 * @param told all of the phrase in English, as it was told
 */
record RememberedSentence(String name, String told) implements Sentence {
  @Override
  public String english() {
    return told;
  }
}
