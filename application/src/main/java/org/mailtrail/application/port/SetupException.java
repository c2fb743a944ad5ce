package org.mailtrail.application.port;

/** A setting with which nothing can work; the message names it. */
public final class SetupException extends PortException {
  private static final long serialVersionUID = 1L;

  private final String setting;

  /**
   * Says what is wrong with a setting.
   *
   * @param setting its configuration key or field name
   * @param problem what is wrong, as a half sentence that follows the setting's name
   * @param remedy what to do, as a sentence
   */
  public SetupException(String setting, String problem, String remedy) {
    super(setting + ": " + problem, remedy, false, null);
    this.setting = setting;
  }

  /** The setting. */
  public String setting() {
    return setting;
  }
}
