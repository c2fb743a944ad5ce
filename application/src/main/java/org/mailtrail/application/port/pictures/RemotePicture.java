package org.mailtrail.application.port.pictures;

import java.util.function.Function;

/** What came of the attempt to fetch a picture. */
public sealed interface RemotePicture {
  /** Calls the function that fits. */
  <R> R match(Function<Fetched, R> fetched, Function<Missed, R> missed);

  /** Why a picture is not there. */
  enum Why {
    /** No address of the web, or one that does not lead to a public server. */
    ADDRESS_NOT_ALLOWED,
    /** Nobody answers there, or with something else than content. */
    NOT_REACHED,
    /** What answers is no picture of a type that is shown. */
    NO_PICTURE,
    /** Too many bytes or dots, alone or with those before. */
    TOO_LARGE,
    /** There are enough before it. */
    TOO_MANY,
    /** It was not there in time. */
    TOO_SLOW
  }

  /**
   * It is there.
   *
   * @param type what its bytes show, whatever the server says
   * @param bytes the picture, as its server gave it
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Fetched(PictureType type, byte[] bytes) implements RemotePicture {
    @Override
    public <R> R match(Function<Fetched, R> fetched, Function<Missed, R> missed) {
      return fetched.apply(this);
    }
  }

  /** It is not there. */
  record Missed(Why why) implements RemotePicture {
    @Override
    public <R> R match(Function<Fetched, R> fetched, Function<Missed, R> missed) {
      return missed.apply(this);
    }
  }
}
