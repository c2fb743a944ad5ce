package org.mailtrail.simulator.ews.call;

import java.time.Clock;
import org.mailtrail.simulator.accounts.Accounts;
import org.mailtrail.simulator.mailbox.MailStore;

/** What all requests share. */
public record EwsServer(MailStore store, Accounts accounts, Clock clock, Meter meter) {}
