package org.mailtrail.exchange.http.telling;

import org.mailtrail.application.phrase.Sentence;

/** What is done with Exchange, as words that end with <em>-ing</em> something. */
public enum ExchangeWork implements Sentence {
  LISTING_MESSAGES("listing messages"),
  READING_MESSAGES("reading messages"),
  READING_AS_MIME("reading a message as MIME"),
  OPENING_MESSAGE("opening a message"),
  OPENING_SIGNED_MESSAGE("opening a signed message"),
  FILING_MESSAGES("filing messages away"),
  FILING_MESSAGE("filing a message away"),
  LOOKING_WHERE_MESSAGES_LIE("looking where messages lie"),
  LOOKING_WHERE_MESSAGE_LIES("looking where a message lies"),
  ASKING_WHICH_ARE_THERE("asking which messages are there"),
  SEARCHING_MESSAGE("searching for a message"),
  WALKING_FOLDERS("walking through folders"),
  WALKING_FOLDER("walking through folders ({0})"),
  LISTING_FOLDERS("listing the folders"),
  READING_FOLDERS("reading folders"),
  READING_FOLDER("reading the folder {0}"),
  READING_FOLDER_NAME("reading a folder's name"),
  LOOKING_FOR_FOLDER("looking for the folder {0}"),
  MAKING_FOLDER("making the folder {0}"),
  MEASURING_FOLDERS("measuring the folders"),
  MEASURING_RECOVERABLE("measuring what is recoverable"),
  ASKING_FOR_NOTICES("asking to be told of mail at {0}"),
  KEEPING_NOTICES("asking to be told of mail for longer"),
  ENDING_NOTICES("asking to be told of mail no more"),
  PROBING("making, moving and removing a probe message"),
  LOOKING_FOR_COPY("looking for a copy in another store"),
  COPYING_MESSAGE("copying a message to another store"),
  ASKING_LINKS("asking for links"),
  ASKING_AUTODISCOVER("asking Autodiscover"),
  ASKING_TIME("asking for the server's time"),
  SIGNING_IN("signing in");

  private final String english;

  ExchangeWork(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
