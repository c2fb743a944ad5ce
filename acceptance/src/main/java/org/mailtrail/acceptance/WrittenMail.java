package org.mailtrail.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/** Numbered mail between a few salespeople and contacts; each third is from a stranger. */
public final class WrittenMail {
  private static final int SALESPEOPLE = 7;
  private static final int CONTACTS = 41;

  private WrittenMail() {}

  /** Delivers this many messages into the Inbox. */
  public static void deliver(Rig rig, int messages) {
    deliver(rig, rig.mailbox(), messages);
  }

  /** Delivers as many into another Inbox: the same letters, but other messages. */
  public static void deliver(Rig rig, SimulatedMailbox mailbox, int messages) {
    for (int number = 0; number < messages; number++) {
      mailbox.deliver(
          message(number, mailbox.address()), rig.simulator().clock().instant(), "inbox");
    }
  }

  /** How many of them are logged, with one entry each. */
  public static long logged(int messages) {
    return IntStream.range(0, messages).filter(WrittenMail::isLogged).count();
  }

  /** Whether the message of this number is logged. */
  public static boolean isLogged(int number) {
    return number % 3 != 0;
  }

  /** The Message-ID of the mailbox's message of this number. */
  public static String key(int number, String mailbox) {
    return "<" + number + "." + mailbox + ">";
  }

  /** The mailbox's message of this number. */
  public static byte[] message(int number, String mailbox) {
    String sender =
        !isLogged(number)
            ? "stranger" + number + "@elsewhere.example"
            : "contact" + number % CONTACTS + "@fabrikam.example";
    return ("Date: Mon, 05 Jan 2026 10:00:00 +0000\r\nMessage-ID: "
            + key(number, mailbox)
            + "\r\nFrom: "
            + sender
            + "\r\nTo: sales"
            + number % SALESPEOPLE
            + "@contoso.example\r\nSubject: Order "
            + number
            + "\r\n\r\nHello\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Imports the people.
   *
   * @param folder where their files are written
   */
  public static void people(Rig rig, Path folder) {
    rig.people(salespeople(folder), contacts(folder));
  }

  /** The file of the salespeople, written into the folder. */
  public static Path salespeople(Path folder) {
    return write(
        folder.resolve("salespeople.csv"),
        "code,name,email",
        SALESPEOPLE,
        "S%1$d,Sales %1$d,sales%1$d@contoso.example");
  }

  /** The file of the contacts, written into the folder. */
  public static Path contacts(Path folder) {
    return write(
        folder.resolve("contacts.csv"),
        "number,name,email,company",
        CONTACTS,
        "C%1$d,Contact %1$d,contact%1$d@fabrikam.example,Fabrikam");
  }

  private static Path write(Path file, String head, int count, String line) {
    try {
      return Files.writeString(
          file,
          IntStream.range(0, count)
              .mapToObj(number -> String.format(line, number))
              .collect(Collectors.joining("\n", head + "\n", "\n")));
    } catch (IOException refused) {
      throw new UncheckedIOException(file + " cannot be written", refused);
    }
  }
}
