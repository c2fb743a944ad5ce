package org.mailtrail.ews.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.mailtrail.ews.operation.ItemRequests;
import org.mailtrail.exchange.http.answer.PieceStream;

/** MIME as base64, encoded while it is sent. */
final class MimeUpload extends PieceStream {
  private static final int CHUNK = 3 * 4_096;
  private final InputStream mime;

  private MimeUpload(InputStream mime) {
    this.mime = mime;
  }

  /** The envelope with the MIME in the place that is kept for it. */
  static InputStream around(byte[] envelope, InputStream mime) {
    String text = new String(envelope, StandardCharsets.UTF_8);
    int place = text.indexOf(ItemRequests.MIME_HERE);
    String after = text.substring(place + ItemRequests.MIME_HERE.length());
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(stream(text.substring(0, place)), new MimeUpload(mime), stream(after))));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  protected byte[] next() throws IOException {
    return Base64.getEncoder().encode(mime.readNBytes(CHUNK));
  }

  @Override
  public void close() throws IOException {
    mime.close();
  }
}
