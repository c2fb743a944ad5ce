package org.mailtrail.secrets.seal;

import org.mailtrail.application.phrase.Sentence;

/** What is said of the encrypted store, of its key and of secrets from outside. */
public enum VaultSentence implements Sentence {
  NO_KEY_IN_FILE("{0}: the key file holds what is no key of 32 bytes in Base64"),
  REMOVE_FILE("Remove the file: nothing is sealed with it, and a new one is made."),
  RESTORE_FILE("Restore the key file. If it is lost, remove the secrets and enter them again."),
  FILE_IS_OPEN("{0}: others than its owner can read the key file"),
  CLOSE_FILE("Run: chmod 600 {0}. If others may have read it, rotate the key."),
  FILE_MISSING("{0}: the key file is not there, but the database holds values sealed with it"),
  FILE_UNREAD("{0}: the key file cannot be read"),
  FILE_UNWRITTEN("{0}: the key file cannot be written"),
  FILE_UNREPLACED("{0}: the key file cannot be replaced"),
  DRAFT_STAYS("{0}: the key file's draft {1} cannot be removed"),
  GIVE_RIGHT("Give the program's account the right to read and write this folder."),
  OTHER_KEY("{0} was sealed with another key than the one at hand"),
  RESTORE_KEY("Restore the key file (or the key) that belongs to this database."),
  SECRET_CHANGED("{0} was changed in the database and cannot be trusted"),
  ENTER_AGAIN("Enter the secret again, or sign in again."),
  NO_KEY("the key of the encrypted store is not 32 bytes in Base64"),
  MAKE_KEY("Make one with: openssl rand -base64 32"),
  NAMES_NO_TEXT("{0} names a file that cannot be read as text: {1}"),
  NAMES_NO_FILE("{0} does not hold a file name"),
  CORRECT_VARIABLE("Correct the variable, or the file's name and rights."),
  PROVIDER_UNUSABLE("a secret provider that was found cannot be used: {0}"),
  CORRECT_JAR(
      "Correct its jar or remove it: its class is public, with a public constructor that takes"
          + " nothing and throws nothing, built for this Java and this Mailtrail, and its name"
          + " stands in META-INF/services.");

  private final String english;

  VaultSentence(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
