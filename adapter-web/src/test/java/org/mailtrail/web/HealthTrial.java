package org.mailtrail.web;

import org.junit.jupiter.api.AfterEach;
import org.mailtrail.application.port.access.Role;

/** A console that is looked at, with what is played of its work. */
abstract class HealthTrial {
  final Stage stage = new Stage();
  final Browser browser = stage.browser(Role.VIEWER);

  @AfterEach
  void close() {
    stage.close();
  }
}
