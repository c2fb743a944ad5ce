package org.mailtrail.web.gate;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mailtrail.web.site.Reply;

/** A browser that listens to events; one that has gone hears nothing, and that is no fault. */
final class Listening implements Reply.Listener {
  private static final String TYPE = "text/event-stream";

  private final Context context;
  private final BooleanSupplier isOver;
  private final OutputStream out;
  private boolean isGone;

  private Listening(Context context, BooleanSupplier isOver) {
    this.context = context;
    this.isOver = isOver;
    this.out = context.outputStream();
  }

  /**
   * Tells it all, and ends.
   *
   * @param isOver whether nothing more is to be told, so that the server can stop
   */
  static void to(Context context, Reply.Events events, BooleanSupplier isOver) {
    context.contentType(TYPE + "; charset=utf-8").header("X-Accel-Buffering", "no");
    if (Optional.ofNullable(context.header("Accept")).orElse("").contains(TYPE)) {
      events.telling().accept(new Listening(context, isOver));
    }
  }

  @Override
  public void tell(String event, String data) {
    write("event: " + event + "\ndata: " + data + "\n\n");
  }

  @Override
  public void stayAlive() {
    write(": nothing new\n\n");
  }

  private void write(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      context.res().flushBuffer();
    } catch (IOException gone) {
      isGone = true;
    }
  }

  @Override
  public boolean isGone() {
    return isGone || isOver.getAsBoolean();
  }
}
