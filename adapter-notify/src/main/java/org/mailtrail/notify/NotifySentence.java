package org.mailtrail.notify;

import org.mailtrail.application.phrase.Sentence;

/** What keeps webhooks and alarms from arriving. */
enum NotifySentence implements Sentence {
  CHAT_ADDRESS_MISSING("the address of the chat is not set"),
  CHAT_ADDRESS_NO_URL("the address of the chat is no URL"),
  WEBHOOK_SECRET_MISSING("the secret of this webhook is missing: remove it and add it again"),
  WEBHOOK_SECRET_NO_KEY("the secret of this webhook is not whsec_ and a key in Base64"),
  RECEIVER_SILENT("{0} did not answer within {1} seconds"),
  RECEIVER_NOT_TRUSTED("{0} shows a certificate that is not trusted, or speaks no TLS"),
  RECEIVER_NOT_REACHED("{0} cannot be reached"),
  TOLD_TO_STOP("Mailtrail was told to stop"),
  WANTS_NO_MORE("answered 410: it wants no more"),
  REDIRECTS("answered {0}, a redirect, which is not followed"),
  ANSWERED_STATUS("answered {0}"),
  MAIL_LOGIN_REFUSED("{0} refuses user or password"),
  MAIL_NOT_TAKEN("{0} did not take the mail ({1})"),
  LINE_UNPROTECTED("a line without protection is allowed towards this machine alone"),
  MAIL_PASSWORD_MISSING("the password of the mail account is not set"),
  ADDRESS_OF_NO_SERVER("the address is no address of a web server"),
  ADDRESS_WITHOUT_HTTPS("the address is not reached over HTTPS"),
  ADDRESS_IS_PRIVATE("the address is of this machine or of a private network");

  private final String english;

  NotifySentence(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
