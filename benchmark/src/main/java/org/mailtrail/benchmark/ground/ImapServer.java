package org.mailtrail.benchmark.ground;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.mailtrail.acceptance.WrittenMail;

/** GreenMail over TLS, with the same mails as the simulated Exchange. */
final class ImapServer implements AutoCloseable {
  private final PromptMail server = new PromptMail();

  ImapServer() {
    server.start();
  }

  int port() {
    return server.port();
  }

  /** GreenMail's own lets each answer wait 40 ms for an acknowledgement. */
  private static final class PromptMail extends GreenMail {
    PromptMail() {
      super(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS));
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
      return Map.of(ServerSetup.PROTOCOL_IMAPS, new Prompt(setups[0], managers));
    }

    int port() {
      return Objects.requireNonNull(services.get(ServerSetup.PROTOCOL_IMAPS)).getPort();
    }
  }

  private static final class Prompt extends AbstractServer {
    Prompt(ServerSetup setup, Managers managers) {
      super(setup, managers);
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket socket) {
      try {
        socket.setTcpNoDelay(true);
      } catch (SocketException gone) {
        throw new UncheckedIOException("the client has hung up", gone);
      }
      return new ImapHandler(managers.getUserManager(), managers.getImapHostManager(), socket);
    }
  }

  /** Makes a user of this address, whose password it is too, with so many messages. */
  String deliver(String address, int messages) {
    GreenMailUser user = server.setUser(address, address, address);
    try {
      MailFolder inbox = inbox(user);
      for (int number = 0; number < messages; number++) {
        byte[] raw = WrittenMail.message(number, address);
        MimeMessage message =
            new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        inbox.appendMessage(message, new Flags(), Date.from(Instant.now()));
      }
      return "done";
    } catch (MessagingException broken) {
      throw new IllegalStateException("the IMAP server takes no mail", broken);
    }
  }

  /** How many messages are left in the Inbox. */
  String left(String address) {
    return Integer.toString(inbox(server.getUserManager().getUser(address)).getMessageCount());
  }

  private MailFolder inbox(GreenMailUser user) {
    try {
      return server.getManagers().getImapHostManager().getInbox(user);
    } catch (FolderException missing) {
      throw new IllegalStateException("the IMAP server has no Inbox", missing);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
