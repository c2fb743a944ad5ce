package org.mailtrail.ews.telling;

import org.mailtrail.application.phrase.Sentence;

/** What is said of Exchange Web Services. */
public enum EwsSentence implements Sentence {
  EWS_ANSWERED("Exchange answered {0}"),
  EWS_ANSWERED_WORDS("Exchange answered {0} ({1})"),
  LEFT_OUT("the answer leaves it out"),
  TELLS_TOO_MUCH("what Exchange tells of this message is larger than {0}"),
  AGAIN_AND_AGAIN("{0}, again and again"),
  MAKE_OWNER(
      "Give the job's account the public folder permission Owner on the folders of logging"
          + " (Add-PublicFolderClientPermission ... -AccessRights Owner)."),
  LISTS_GHOSTS("Exchange lists more than {0} messages which it does not have"),
  ANSWER_BREAKS_OFF("the answer broke off"),
  EWS_IN_CIRCLES("Exchange leads in circles in {0}"),
  LEADS_OUTSIDE("Autodiscover leads to {0}, which is outside of {1}"),
  LEADS_WITHOUT_HTTPS("Autodiscover leads to {0} without HTTPS"),
  CONFIRM_SERVER(
      "Ask the administrator whether that server is yours; confirm it, or write the address of EWS"
          + " into the setup."),
  NO_SERVER_SAYS("no server says where {0} is; asked were {1}"),
  WITHOUT_END("one server leads to the next without end"),
  WRITE_EWS("Write the address of EWS into the setup."),
  ASKED_AT("asking Autodiscover at {0}"),
  COPY_LOST("the copy is not to be found"),
  COPY_DIFFERS("the copy differs; the message stays where it was"),
  REFUSED_BEFORE(
      "user and password were refused; they are sent again when they have changed, when the job is"
          + " restarted, or after {0}"),
  REFUSES_PASSWORD("Exchange refuses user and password (HTTP status 401)"),
  CORRECT_PASSWORD(
      "Correct user and password; look whether the account is locked or its password expired."),
  NO_BASIC("Exchange does not take Basic authentication here, but {0}"),
  SWITCH_BASIC_ON(
      "Switch it on: Set-WebServicesVirtualDirectory \"SERVER\\EWS (Default Web Site)\""
          + " -BasicAuthentication $true. The password need not change."),
  SAYS_THERE_IS_MORE(
      "Exchange says again and again that there is more in {0}, and gives nothing more"),
  PROBE_STAYS("{0}; the probe message {1} stays in {2}"),
  OWNER_AND_DELETE(
      "Give the job's account the public folder permission Owner on {0}, and delete the message by"
          + " hand."),
  ACCESS_AND_DELETE(
      "Give the job's account full access to the mailbox, and delete the message by hand."),
  PROBE_LOST("Exchange says that it made {0}, but it is not to be found"),
  MONTH_FULL("{0} folders of a month are full"),
  EWS_GIVES_NO_ID("Exchange gives no id for the folder {0}"),
  MORE_FOLDERS("there are more than {0}"),
  NO_FOLDER_AT("there is no folder {0}"),
  DOCUMENT_TYPE("the answer has a document type or entities"),
  NESTED("the answer is nested too deeply"),
  BROKEN_OFF("the answer breaks off"),
  ELEMENT_TOO_LONG("one element of the answer is too long"),
  NO_XML("the answer breaks off or is not XML"),
  NO_MIME("the answer has no MIME content"),
  EMPTY_ANSWER("the answer is empty"),
  EMPTY_BODY("the answer has an empty body"),
  NO_SOAP("the answer is no SOAP: it has no {0}"),
  NO_BASE64("the MIME content is not base64"),
  MIME_BREAKS_OFF("the MIME content breaks off"),
  NO_ADDRESS_OF_MAILBOX("is not the address of a mailbox"),
  WRITE_LOGGING_MAILBOX("Write the address of the logging mailbox there."),
  PASSWORD_MISSING("is not set"),
  ENTER_PASSWORD("Enter it: mailtrail setup secret {0} password."),
  NO_SERVER_ADDRESS("is not the address of a server"),
  WRITE_EWS_ADDRESS("Write an address like https://mail.example.com/EWS/Exchange.asmx there."),
  EWS_NOT_HTTPS("is not HTTPS"),
  EWS_USE_HTTPS(
      "Use https://; plain http is for tests on this machine alone, and must be allowed."),
  NOBODY_NAMED("no mailbox is named"),
  THREE_FOLDERS("intake, archive and not-logged need three different names"),
  NAME_EACH_FOLDER("Give each folder a name of its own.");

  private final String english;

  EwsSentence(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
