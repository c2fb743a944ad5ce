package org.mailtrail.web.gate;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.mailtrail.web.look.Frame;
import org.mailtrail.web.look.PageTemplates;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;

/** Writes replies. */
final class Writer {
  private final PageTemplates templates;
  private volatile boolean isClosing;

  Writer(PageTemplates templates) {
    this.templates = templates;
  }

  /** Whoever listens to events is told nothing more. */
  void close() {
    isClosing = true;
  }

  /**
   * Writes it.
   *
   * @param isOut whether the visitor may not enter any more, such as after the session's end
   */
  void write(Context context, Route route, Frame frame, Reply reply, BooleanSupplier isOut)
      throws IOException {
    if (reply instanceof Reply.Page page) {
      page(context, frame, page);
    } else if (reply instanceof Reply.Elsewhere elsewhere) {
      context.status(HttpStatus.SEE_OTHER).header("Location", elsewhere.path());
    } else if (reply instanceof Reply.Away away) {
      context.status(HttpStatus.SEE_OTHER).header("Location", away.address().toString());
    } else if (reply instanceof Reply.Bytes bytes) {
      bytes(context, bytes);
    } else if (reply instanceof Reply.Streamed streamed) {
      stream(context, streamed);
    } else if (reply instanceof Reply.Events events && !isHead(context)) {
      Listening.to(context, events, () -> isClosing || isOut.getAsBoolean());
    } else if (reply instanceof Reply.Trouble trouble) {
      trouble(context, route, frame, trouble);
    }
  }

  /** Whether only the head of the answer is asked for: nothing long is begun. */
  private static boolean isHead(Context context) {
    return context.method().equals(HandlerType.HEAD);
  }

  private static void bytes(Context context, Reply.Bytes bytes) {
    bytes.headers().forEach(context::header);
    context.contentType(bytes.type()).result(bytes.bytes());
  }

  /** What breaks off goes on to the server, which breaks the answer off. */
  private static void stream(Context context, Reply.Streamed streamed) throws IOException {
    streamed.headers().forEach(context::header);
    context.contentType(streamed.type());
    if (!isHead(context)) {
      streamed.writing().to(context.outputStream());
    }
  }

  private void page(Context context, Frame frame, Reply.Page page) {
    Map<String, Object> values = new HashMap<>(page.values());
    values.put("frame", frame);
    context
        .status(page.status())
        .contentType("text/html; charset=utf-8")
        .result(templates.render(page.template(), values));
  }

  private void trouble(Context context, Route route, Frame frame, Reply.Trouble trouble) {
    if (route.isForPrograms()) {
      context
          .status(trouble.status())
          .contentType("application/problem+json")
          .result(ProblemJson.of(trouble));
      return;
    }
    page(context, frame, new Reply.Page(trouble.status(), "trouble", Map.of("trouble", trouble)));
  }

  void plain(Context context, int status, String text) {
    context.status(status).contentType("text/plain; charset=utf-8").result(text + "\n");
  }
}
