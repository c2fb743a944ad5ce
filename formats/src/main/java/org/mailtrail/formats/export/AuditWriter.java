package org.mailtrail.formats.export;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mailtrail.application.port.audit.AuditEntry;

/** Writes the audit trail as files; the changes of an entry are one text, a line each. */
public final class AuditWriter {
  private static final RecordColumns<AuditEntry> COLUMNS = new RecordColumns<>(columns());

  private AuditWriter() {}

  private static Map<String, Function<AuditEntry, Object>> columns() {
    Map<String, Function<AuditEntry, Object>> columns = new LinkedHashMap<>();
    columns.put("at", AuditEntry::at);
    columns.put("who", AuditEntry::who);
    columns.put("mailbox", AuditEntry::mailbox);
    columns.put("action", AuditEntry::action);
    columns.put(
        "changes",
        entry ->
            entry.changes().stream()
                .map(change -> change.setting() + ": " + change.from() + " -> " + change.to())
                .collect(Collectors.joining("\n")));
    return columns;
  }

  /** One that writes RFC 4180 with a header row, which no spreadsheet takes for formulas. */
  public static RecordWriter<AuditEntry> csv(PrintWriter out) {
    return new CsvWriter<>(COLUMNS, out);
  }

  /** One that writes a JSON array. */
  public static RecordWriter<AuditEntry> json(PrintWriter out) {
    return new JsonWriter<>(COLUMNS, out, JsonWriter.Frame.ARRAY);
  }
}
