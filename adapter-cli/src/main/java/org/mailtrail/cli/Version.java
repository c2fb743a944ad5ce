package org.mailtrail.cli;

/** Which Mailtrail this is. */
public final class Version {
  private Version() {}

  /** Its name and the version in its jar. */
  public static String line() {
    String version = Version.class.getPackage().getImplementationVersion();
    return "mailtrail " + (version == null ? "(not packaged)" : version);
  }
}
