package org.mailtrail.web.approach;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody has typed into a form that the answer does not take, so that the page with the
 * reason still has it. Never passwords and secrets, and no long forms: those are asked for again.
 */
public final class TypedFields {
  private static final long LONGEST = 65_536;

  /** In which people write what they would not like to write again. */
  private static final List<String> WORDS =
      List.of("comment", "description", "reason", "name", "company", "label", "address", "amount");

  private final Context context;

  private TypedFields(Context context) {
    this.context = context;
  }

  /** What was sent with this request. */
  public static TypedFields of(Context context) {
    return new TypedFields(context);
  }

  private List<String> of(String name) {
    return isForm() ? context.formParams(name) : List.of();
  }

  /** The value of a field, where a form was sent that has it; else this. */
  public String or(String name, String otherwise) {
    return of(name).stream().findFirst().orElse(otherwise);
  }

  /** Whether a box of this name and value was ticked. */
  public boolean has(String name, String value) {
    return of(name).contains(value);
  }

  private boolean isForm() {
    return context.method().name().equals("POST")
        && context.isFormUrlencoded()
        && context.contentLength() >= 0
        && context.contentLength() <= LONGEST;
  }

  /** What was written, by the field's name, if the browser says that a page of ours sent it. */
  public Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    if ("same-origin".equals(context.header("Sec-Fetch-Site"))) {
      for (String name : WORDS) {
        of(name).stream()
            .filter(text -> !text.isBlank())
            .findFirst()
            .ifPresent(text -> words.put(name, text));
      }
    }
    return words;
  }
}
