package org.mailtrail.graph.telling;

import org.mailtrail.application.phrase.Sentence;

/** What is said of Microsoft Graph. */
public enum GraphSentence implements Sentence {
  GRAPH_ANSWERED("Graph answered {0}"),
  NO_JSON("the answer breaks off or is not JSON"),
  MORE_THAN_ASKED("the answer has more than the {0} elements that were asked for"),
  ONE_WITHOUT_END("the answer for a single message has no end"),
  GRAPH_IN_CIRCLES("Graph leads in circles"),
  NO_FOLDER_NAMED("the mailbox has no folder {0}"),
  GRAPH_GIVES_NO_ID("Graph gives no id for the folder {0}"),
  WITHOUT_ID("it has no id"),
  TOKEN_MISSING("is not set"),
  ENTER_TOKEN("Enter an access token: mailtrail setup secret {0} token."),
  NO_MAILBOX_NAMED("no mailbox is named"),
  WRITE_MAILBOX("Write the address of the logging mailbox there."),
  NO_GRAPH_ADDRESS("is not an address that ends in /v1.0"),
  WRITE_GRAPH("Write {0} or the address of your national cloud."),
  NOT_HTTPS("is not HTTPS"),
  USE_HTTPS("Use https://; plain http is for tests on this machine alone, and must be allowed."),
  THREE_NAMES("intake, archive and not-logged need three different names"),
  NAME_EACH("Give each folder a name of its own.");

  private final String english;

  GraphSentence(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
