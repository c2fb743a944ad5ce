package org.mailtrail.application.job;

import static org.mailtrail.testkit.setup.SampleSetups.MAIN;

import org.mailtrail.application.Company;
import org.mailtrail.application.job.StartLogging.Started;
import org.mailtrail.application.port.setup.MailboxSetup;

/** A company whose job is switched on and off. */
abstract class SwitchTrial {
  final Company company = new Company();

  Started start() {
    return company.start().run(MAIN, "anna");
  }

  boolean isOn() {
    return company.main().filter(MailboxSetup::enabled).isPresent();
  }
}
