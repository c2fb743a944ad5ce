package org.mailtrail.bootstrap.service;

import org.mailtrail.application.health.Health;

/** What the pages show. */
interface Looking {
  /** How it is. */
  Health health();

  /** Everything in Prometheus' text format. */
  String metrics();
}
