package org.mailtrail.web.approach;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalInt;

/** Reads a form before anybody asks what is in it. */
public final class FormBody {
  /** As many bytes as a form without files has at most. */
  public static final long LARGEST = 1_000_000;

  /** As many megabytes as its files have together. */
  public static final int LARGEST_FILES_MB = 26;

  private static final int BROKEN = 400;
  private static final int TOO_LARGE = 413;
  private static final long MEGABYTE = 1_024 * 1_024;

  /** Of what is too large: a browser that is cut off in the middle shows no answer. */
  private static final long HEARD_OUT = 100 * MEGABYTE;

  private FormBody() {}

  /**
   * The status that says why it cannot be read; empty when it can. What does not say that it is a
   * form, such as a notice of Exchange, is left to who asked for it, unread.
   */
  public static OptionalInt trouble(Context context) {
    if (!context.isFormUrlencoded() && !context.isMultipart()) {
      return OptionalInt.empty();
    }
    OptionalInt found = read(context);
    if (found.isPresent()) {
      // what is unread ends the connection, and the browser is to know before it asks on it again
      context.header("Connection", "close");
    }
    return found;
  }

  private static OptionalInt read(Context context) {
    try {
      if (context.contentLength() > (context.isMultipart() ? files() : LARGEST)) {
        hearOut(context.req().getInputStream());
        return OptionalInt.of(TOO_LARGE);
      }
      context.formParamMap();
      return OptionalInt.empty();
    } catch (Exception unreadable) { // Kotlin declares none, and hands on those of the server
      return OptionalInt.of(isTooLarge(unreadable) ? TOO_LARGE : BROKEN);
    }
  }

  private static long files() {
    return LARGEST_FILES_MB * MEGABYTE;
  }

  private static void hearOut(InputStream body) throws IOException {
    byte[] some = new byte[8_192];
    long heard = 0;
    for (int read = body.read(some); read >= 0 && heard < HEARD_OUT; read = body.read(some)) {
      heard += read;
    }
  }

  /** Jetty tells of a bound by one word alone. */
  private static boolean isTooLarge(Throwable unreadable) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      boolean isBound =
          String.valueOf(cause.getMessage()).contains("exceeded")
              || cause instanceof HttpResponseException said && said.getStatus() == TOO_LARGE;
      if (isBound) {
        return true;
      }
    }
    return false;
  }
}
