package org.mailtrail.web.look;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Makes pages from the templates that were compiled with the console. */
public final class PageTemplates {
  private static final int USUAL_LENGTH = 16_384;

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /** The page. */
  public String render(String template, Map<String, Object> values) {
    StringOutput out = new StringOutput(USUAL_LENGTH);
    engine.render(template + ".jte", values, out);
    return out.toString();
  }
}
