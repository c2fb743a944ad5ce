package org.mailtrail.web.log;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.mailtrail.application.Desk;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.formats.export.EntryWriter;
import org.mailtrail.formats.export.RecordWriter;
import org.mailtrail.web.message.part.SafeName;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/**
 * Exactly the entries that a filter lets through, as files: written while they are read, so that
 * none of them waits in memory.
 */
public final class ExportPages {
  /** So many entries stand in a file at most. */
  static final int MOST = 1_000_000;

  private static final int AT_ONCE = 2;

  private final Desk desk;
  private final Semaphore places = new Semaphore(AT_ONCE);

  /** Exports from this desk. */
  public ExportPages(Desk desk) {
    this.desk = desk;
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(
        Route.get(
            "/export/entries.csv",
            Admission.VIEWER,
            visit -> table(visit, "text/csv; charset=utf-8", "csv", EntryWriter::csv)),
        Route.get(
            "/export/entries.json",
            Admission.VIEWER,
            visit -> table(visit, "application/json", "json", EntryWriter::json)),
        Route.get(
            "/export/entries.jsonl",
            Admission.VIEWER,
            visit -> table(visit, "application/jsonl", "jsonl", EntryWriter::jsonLines)),
        Route.get("/export/entries.zip", Admission.SALES, this::messages));
  }

  private Reply table(
      Visit visit,
      String type,
      String ending,
      Function<PrintWriter, RecordWriter<InteractionLogEntry>> form) {
    EntryQuery query = EntryQuery.ofExport(visit);
    return file(
        visit,
        query,
        type,
        ending,
        out -> rows(Pages.of(desk.seenBy(visit.sight()), query.filter(), MOST), form, out));
  }

  /** Each page is on its way before the next one is asked for, but for what a buffer holds. */
  static void rows(
      Pages pages, Function<PrintWriter, RecordWriter<InteractionLogEntry>> form, OutputStream out)
      throws IOException {
    PrintWriter text = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    RecordWriter<InteractionLogEntry> writer = form.apply(text);
    pages.forEach(
        page -> {
          page.forEach(listed -> writer.write(listed.entry()));
          if (text.checkError()) {
            throw new IOException("nobody takes the export any more");
          }
          return true;
        });
    writer.end();
  }

  private Reply messages(Visit visit) {
    EntryQuery query = EntryQuery.ofExport(visit);
    return file(
        visit,
        query,
        "application/zip",
        "zip",
        out -> new MessageArchive(desk.seenBy(visit.sight()), visit).write(query.filter(), out));
  }

  private Reply file(
      Visit visit, EntryQuery query, String type, String ending, Reply.Writing writing) {
    if (!query.problems().isEmpty()) {
      return new Reply.Trouble(
          400,
          visit.say("api.filter"),
          query.export(ending),
          visit.say(
              query.problems().contains(EntryQuery.REVERSED)
                  ? "log.days-reversed"
                  : "export.filter"));
    }
    if (!places.tryAcquire()) {
      return new Reply.Trouble(
          503, visit.say("export.busy"), query.export(ending), visit.say("broken.again"));
    }
    return held(type, "entries." + ending, writing);
  }

  /** The place is given back when all is written, or nobody takes it any more. */
  private Reply held(String type, String name, Reply.Writing writing) {
    return new Reply.Streamed(
        type,
        Map.of("Content-Disposition", SafeName.disposition(name)),
        out -> {
          try {
            writing.to(out);
          } finally {
            places.release();
          }
        });
  }
}
