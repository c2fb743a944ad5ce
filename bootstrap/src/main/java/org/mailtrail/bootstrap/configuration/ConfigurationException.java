package org.mailtrail.bootstrap.configuration;

import java.util.List;
import org.mailtrail.cli.UsageException;

/** Settings that cannot be used; each problem says what, where and what to do. */
public final class ConfigurationException extends UsageException {
  private static final long serialVersionUID = 1L;

  /** Takes all problems at once. */
  public ConfigurationException(List<String> problems) {
    super(problems);
  }
}
