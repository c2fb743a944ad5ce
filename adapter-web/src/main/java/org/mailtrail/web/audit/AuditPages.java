package org.mailtrail.web.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditLine;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.formats.export.AuditWriter;
import org.mailtrail.formats.export.RecordWriter;
import org.mailtrail.web.message.part.SafeName;
import org.mailtrail.web.site.Admission;
import org.mailtrail.web.site.Reply;
import org.mailtrail.web.site.Route;
import org.mailtrail.web.site.Visit;

/** Everything that was changed or read, and by whom: filtered, page by page, and as files. */
public final class AuditPages {
  private static final int ROWS = 100;

  /** So many entries stand in a file at most. */
  private static final int MOST = 1_000_000;

  private final AuditTrail trail;

  /** The pages over this trail. */
  public AuditPages(AuditTrail trail) {
    this.trail = trail;
  }

  /** Their routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/audit", Admission.ADMIN, this::page),
        Route.get(
            "/export/audit.csv",
            Admission.ADMIN,
            visit -> file(visit, "text/csv; charset=utf-8", "csv", AuditWriter::csv)),
        Route.get(
            "/export/audit.json",
            Admission.ADMIN,
            visit -> file(visit, "application/json", "json", AuditWriter::json)));
  }

  private Reply page(Visit visit) {
    AuditQuery query = AuditQuery.ofPage(visit);
    List<AuditLine> lines = trail.page(query.filter(), query.after(), ROWS + 1);
    return new Reply.Page(
        query.problems().isEmpty() ? 200 : 400,
        "audit",
        Map.of(
            "query",
            query,
            "lines",
            lines.stream().limit(ROWS).toList(),
            "behind",
            lines.size() > ROWS ? query.behind(lines.get(ROWS - 1).position()) : ""));
  }

  private Reply file(
      Visit visit,
      String type,
      String ending,
      Function<PrintWriter, RecordWriter<AuditEntry>> form) {
    AuditQuery query = AuditQuery.ofExport(visit);
    if (!query.problems().isEmpty()) {
      return new Reply.Trouble(
          400,
          visit.say("api.filter"),
          query.export(ending),
          visit.say(
              query.problems().contains(AuditQuery.REVERSED)
                  ? "log.days-reversed"
                  : "export.filter"));
    }
    return new Reply.Streamed(
        type,
        Map.of("Content-Disposition", SafeName.disposition("audit." + ending)),
        out -> write(query, form, out));
  }

  private void write(
      AuditQuery query, Function<PrintWriter, RecordWriter<AuditEntry>> form, OutputStream out)
      throws IOException {
    PrintWriter text = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    RecordWriter<AuditEntry> writer = form.apply(text);
    try {
      trail.read(query.filter(), MOST, page -> write(page, writer, text));
    } catch (UncheckedIOException gone) {
      throw gone.getCause();
    }
    writer.end();
  }

  private static void write(
      List<AuditEntry> page, RecordWriter<AuditEntry> writer, PrintWriter text) {
    page.forEach(writer::write);
    if (text.checkError()) {
      throw new UncheckedIOException(new IOException("nobody takes the export any more"));
    }
  }
}
