package org.mailtrail.exchange.http.patience;

import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.exchange.http.Network;

/**
 * How heavy a request is.
 *
 * @param what what it does, as the subject of an error message
 * @param requests for how many the server counts it; more than one for a batch
 * @param atWork how many of them the server works at once
 * @param longest how long all of it may take, in times of the longest silence
 */
public record Load(Phrase what, int requests, int atWork, int longest) {
  private static final int UPLOAD = 10;

  /** A single request. */
  public static Load of(Phrase what) {
    return new Load(what, 1, 1, Network.WHOLE_ANSWER);
  }

  /** One that counts for several. */
  public static Load batch(Phrase what, int requests, int atWork) {
    return new Load(what, requests, atWork, Network.WHOLE_ANSWER);
  }

  /** A single request with a large body. */
  public static Load upload(Phrase what) {
    return new Load(what, 1, 1, UPLOAD);
  }
}
