package org.mailtrail.application.port;

import org.mailtrail.application.phrase.Phrase;

/** A setting with which nothing can work; the message names it. */
public final class SetupException extends PortException {
  private static final long serialVersionUID = 1L;

  private final String setting;

  /**
   * Says what is wrong with a setting.
   *
   * @param setting its configuration key or field name
   * @param problem what is wrong, as a half sentence that follows the setting's name
   * @param advice what to do, as a sentence
   */
  public SetupException(String setting, Phrase problem, Phrase advice) {
    super(PortSentence.IN_DOING.with(setting, problem), advice, false, null);
    this.setting = setting;
  }

  /** The same in mere English, for whom no other language has words. */
  public SetupException(String setting, String problem, String remedy) {
    this(setting, Phrase.foreign(problem), Phrase.foreign(remedy));
  }

  /** The setting. */
  public String setting() {
    return setting;
  }
}
