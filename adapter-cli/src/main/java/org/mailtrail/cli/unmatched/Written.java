package org.mailtrail.cli.unmatched;

import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.unmatched.Sender;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Messages and senders as they are typed. */
final class Written {
  private Written() {}

  /** A message, as lists show it and {@link Ref} reads it. */
  static String of(LedgerRef ref) {
    return ref.mailbox() + "/" + ref.item().value();
  }

  /** Reads a message of the ledger. */
  static final class Ref implements ITypeConverter<LedgerRef> {
    @Override
    public LedgerRef convert(String text) {
      int slash = text.indexOf('/');
      try {
        return new LedgerRef(
            new MailboxName(text.substring(0, Math.max(0, slash))),
            new ItemId(text.substring(slash + 1)));
      } catch (IllegalArgumentException noRef) {
        throw new TypeConversionException(
            "\"" + text + "\" is no message. Copy it from: mailtrail unmatched list");
      }
    }
  }

  /** Reads an address or a domain. */
  static final class ASender implements ITypeConverter<Sender> {
    @Override
    public Sender convert(String text) {
      return Sender.parse(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "\""
                          + text
                          + "\" is no address and no domain. Write it like"
                          + " ann@fabrikam.example or fabrikam.example."));
    }
  }
}
