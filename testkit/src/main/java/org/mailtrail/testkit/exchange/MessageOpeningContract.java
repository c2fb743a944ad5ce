package org.mailtrail.testkit.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.MessageStore;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.testkit.Leaks;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.mailbox.TrialMailbox;

/** What every {@link MessageStore} keeps when it opens a message. */
abstract class MessageOpeningContract extends MailboxContract {
  private static final String LINE = "All work and no play makes Jack a dull boy.\r\n";

  /** Only the contract extends it. */
  MessageOpeningContract() {
    // the hooks give what is tried
  }

  private static String text(TrialMailbox mailbox, ItemId item) {
    try (InputStream mime = mailbox.store().open(item)) {
      return new String(mime.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new AssertionError("the stream breaks", broken);
    }
  }

  static ItemId whereabouts(TrialMailbox mailbox, int n) {
    return mailbox.store().search(key(n)).get(0).item();
  }

  @Test
  final void a_message_is_opened_as_mime() {
    TrialMailbox mailbox = empty();
    mailbox.put(TrialFolder.INTAKE, letter(0).saying("Sch\u00f6ne Gr\u00fc\u00dfe\r\n"), NOON);

    assertThat(text(mailbox, only(mailbox)))
        .contains("Message-ID: " + key(0))
        .contains("ann@fabrikam.example")
        .contains("\r\n\r\nSch\u00f6ne Gr\u00fc\u00dfe");
  }

  @Test
  final void a_filed_message_is_opened_too() {
    TrialMailbox mailbox = empty();
    fill(mailbox, TrialFolder.INTAKE, 0, 1);
    file(mailbox, only(mailbox), Destination.ARCHIVE);

    assertThat(text(mailbox, whereabouts(mailbox, 0))).contains("Message-ID: " + key(0));
  }

  @Test
  final void a_large_message_is_opened_whole() {
    TrialMailbox mailbox = empty();
    mailbox.put(TrialFolder.INTAKE, letter(0).saying(LINE.repeat(100_000)), NOON);

    assertThat(text(mailbox, only(mailbox)).split("\r\n\r\n", 2)[1])
        .startsWith(LINE)
        .hasSizeGreaterThanOrEqualTo(LINE.length() * 100_000 - 2);
  }

  @Test
  final void streams_that_are_closed_unread_are_in_nobodys_way() throws IOException {
    TrialMailbox mailbox = empty();
    mailbox.put(TrialFolder.INTAKE, letter(0).saying(LINE.repeat(1_000)), NOON);
    ItemId item = only(mailbox);

    for (int i = 0; i < 20; i++) {
      try (InputStream mime = mailbox.store().open(item)) {
        assertThat(mime.read()).isNotNegative();
      }
    }
  }

  @Test
  final void opening_what_is_gone_says_that_it_is_gone_and_not_what_it_was() {
    TrialMailbox mailbox = empty();
    mailbox.put(TrialFolder.INTAKE, letter(0).about("Top secret"), NOON);
    ItemId item = only(mailbox);
    mailbox.takeAway(item);

    assertThatThrownBy(() -> mailbox.store().open(item).close())
        .asInstanceOf(InstanceOfAssertFactories.type(ExchangeException.class))
        .matches(refused -> refused.kind() == Kind.ITEM_GONE, "says that it is gone")
        .satisfies(refused -> Leaks.assertNone(refused, "Top secret"));
  }
}
