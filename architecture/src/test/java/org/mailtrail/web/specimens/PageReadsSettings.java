package org.mailtrail.web.specimens;

/** Wrong on purpose: a page calls the application. */
public final class PageReadsSettings {
  /** The wrong thing. */
  public org.mailtrail.bootstrap.configuration.Configuration settings;
}
