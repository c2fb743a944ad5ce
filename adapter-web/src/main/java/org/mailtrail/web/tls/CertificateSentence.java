package org.mailtrail.web.tls;

import org.mailtrail.application.phrase.Sentence;

/** What is said of the console's certificate and its files. */
public enum CertificateSentence implements Sentence {
  TOO_LARGE("{0} is larger than any certificate"),
  NAME_RIGHT_FILE("Name the right file."),
  NOT_THERE("{0} is not there"),
  CHECK_THE_PATH("Check the path."),
  UNREAD("{0} cannot be read"),
  LET_SERVICE_READ("Let the account of the service read it."),
  KEY_OF_ANOTHER("{0} holds a key that does not belong to the certificate of {1}"),
  NAME_ITS_KEY(
      "Name the key with which the certificate was ordered, and put the server's own certificate"
          + " first into its file."),
  HOLDS_EXPIRED("{0} holds the certificate of {1}, which expired at {2}"),
  PUT_NEXT("Put the one that takes its place into the file."),
  HOLDS_EARLY("{0} holds the certificate of {1}, which is not valid before {2}"),
  CLOCK_OR_OTHER("Check this machine's clock, or take the certificate that is valid now."),
  HOLDS_NONE("{0} holds no certificate"),
  NAME_PEM("Name a PEM file with the server's certificate first, and a PKCS #12 file otherwise."),
  HOLDS_UNREADABLE("{0} holds a certificate that cannot be read"),
  TAKE_ANEW("Take the file anew from who issued it."),
  HOLDS_NO_KEY("{0} holds no key"),
  NAME_KEY_IN("Name the PEM file with the key in {0}."),
  KEY_WANTS_PASSWORD("{0} holds a key that wants a password"),
  KEY_OF_OLDER_FORM("{0} holds a key of an older form ({1})"),
  CONVERT_KEY("Convert it: openssl pkcs8 -topk8 -nocrypt -in KEY.pem -out NEW.pem"),
  CONVERT_OR_PKCS12("{0} - or name a PKCS #12 file."),
  KEY_OF_OTHER_KIND(
      "{0} holds a key that does not belong to the certificate of {1}: it is none for {2}"),
  NAME_ORDERED_KEY("Name the key with which the certificate was ordered."),
  NEITHER_KIND("{0} is neither PEM nor a PKCS #12 file that the password opens"),
  CHECK_FILE_AND("Check the file, and {0} or its .file."),
  HOLDS_SEVERAL("{0} holds {1} keys with certificates"),
  EXPORT_ONE("Export the one that the console is to serve into a file of its own."),
  KEY_UNREADABLE("{0} holds a key that cannot be read"),
  TAKE_FILE_ANEW("Take the file anew.");

  private final String english;

  CertificateSentence(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
