package org.mailtrail.web;

import org.junit.jupiter.api.AfterEach;

/** The API of a console over fakes; the served description judges each answer. */
abstract class ApiTrial {
  final Stage stage = new Stage();
  final Judge judge = new Judge(stage);

  @AfterEach
  void close() {
    stage.close();
  }
}
