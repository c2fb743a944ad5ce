package org.mailtrail.graph.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Graph's error object: {@code {"error":{"code":…,"message":…}}}. */
public final class ErrorBody implements FieldSink {
  private static final int LONGEST = 200;

  private final Values values = new Values();
  private String code = "";
  private String message = "";

  @Override
  public void field(String name, JsonParser json) throws IOException {
    if (name.equals("error")) {
      JsonStream.fields(json, this::detail);
    }
  }

  private void detail(String name, JsonParser json) throws IOException {
    if (name.equals("code")) {
      code = shortened(values.text(name, json));
    } else if (name.equals("message")) {
      message = shortened(values.text(name, json));
    }
  }

  private static String shortened(@org.jspecify.annotations.Nullable String text) {
    String line = text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /** Graph's error code, such as {@code ErrorItemNotFound}; empty when there is none. */
  public String code() {
    return code;
  }

  /** Graph's own words; empty when there are none. */
  public String message() {
    return message;
  }
}
