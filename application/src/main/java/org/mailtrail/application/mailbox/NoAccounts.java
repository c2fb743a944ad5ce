package org.mailtrail.application.mailbox;

import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.JobAccounts;
import org.mailtrail.domain.message.MailboxName;

/** Stands in where nothing that is plugged in signs accounts in. */
final class NoAccounts implements JobAccounts {
  @Override
  public Page begin(MailboxName mailbox, Choice choice, URI redirect) {
    throw nobody();
  }

  @Override
  public Result finish(Map<String, String> posted) {
    throw nobody();
  }

  @Override
  public Result byDeviceCode(MailboxName mailbox, Choice choice, Consumer<DeviceCode> show) {
    throw nobody();
  }

  @Override
  public Result renew(MailboxName mailbox) {
    throw nobody();
  }

  @Override
  public void forget(MailboxName mailbox) {
    // nobody has signed in
  }

  private static SetupException nobody() {
    return new SetupException(
        "exchange",
        "nothing that is plugged in signs accounts in",
        "Plug in the adapter for Exchange Online: Mailtrail.builder().exchange(…).");
  }
}
