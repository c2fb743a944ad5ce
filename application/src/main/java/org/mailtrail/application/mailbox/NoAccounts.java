package org.mailtrail.application.mailbox;

import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.identity.JobAccounts;
import org.mailtrail.application.port.setup.SetupSentence;
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
        "exchange", SetupSentence.NOBODY_SIGNS_IN.with(), SetupSentence.PLUG_IN_ONLINE.with());
  }
}
