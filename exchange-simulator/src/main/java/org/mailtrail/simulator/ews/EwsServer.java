package org.mailtrail.simulator.ews;

import java.time.Clock;
import org.mailtrail.simulator.accounts.Accounts;
import org.mailtrail.simulator.mailbox.MailStore;

/** What all requests share. */
record EwsServer(MailStore store, Accounts accounts, Clock clock, Meter meter) {}
