package org.mailtrail.web.endpoint;

/** A period that ends before it begins: it would find nothing, without a word. */
public final class ReversedPeriod {
  private ReversedPeriod() {}

  /** Refuses it. */
  public static RuntimeException in(Call call) {
    return call.trouble(
        400,
        "days-reversed",
        call.visit().say("log.days-reversed.what"),
        call.visit().say("log.days-reversed.remedy"));
  }
}
