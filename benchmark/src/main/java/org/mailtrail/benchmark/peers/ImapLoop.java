package org.mailtrail.benchmark.peers;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.mailtrail.benchmark.bare.BareLog;
import org.mailtrail.benchmark.bare.BareLoop;
import org.mailtrail.benchmark.bare.BareMail;

/**
 * A batch loop by Jakarta Mail: envelopes of 500 messages by one FETCH, rows by JDBC batches, and
 * one MOVE for each folder and page.
 */
final class ImapLoop implements Peer {
  private static final int PAGE = 500;

  private final Site site;
  private final BareLog log;
  private final Store store;

  ImapLoop(Site site) throws Exception {
    this.site = site;
    this.log = new BareLog(site.base().url(), site.base().user(), site.base().password());
    Properties properties = new Properties();
    properties.setProperty("mail.imaps.ssl.trust", "*");
    properties.setProperty("mail.imaps.ssl.checkserveridentity", "false");
    this.store = Session.getInstance(properties).getStore("imaps");
    store.connect("localhost", site.imapPort(), site.address(), site.address());
  }

  @Override
  public void work() throws Exception {
    IMAPFolder logged = folder("Archive");
    IMAPFolder other = folder("NotLogged");
    IMAPFolder inbox = (IMAPFolder) store.getFolder("INBOX");
    for (inbox.open(Folder.READ_WRITE);
        inbox.getMessageCount() > 0;
        inbox.open(Folder.READ_WRITE)) {
      work(inbox, logged, other);
      inbox.close(true); // what was moved is still numbered until then
    }
    inbox.close(false);
  }

  private IMAPFolder folder(String name) throws Exception {
    IMAPFolder folder = (IMAPFolder) store.getFolder(name);
    folder.create(Folder.HOLDS_MESSAGES);
    return folder;
  }

  private void work(IMAPFolder inbox, IMAPFolder logged, IMAPFolder other) throws Exception {
    Message[] page = inbox.getMessages(1, Math.min(PAGE, inbox.getMessageCount()));
    FetchProfile profile = new FetchProfile();
    profile.add(FetchProfile.Item.ENVELOPE);
    profile.add("Message-ID");
    inbox.fetch(page, profile);
    List<BareMail> mails = new ArrayList<>();
    for (Message message : page) {
      mails.add(ImapMail.read(message));
    }
    List<Boolean> matched = write(mails);
    inbox.moveMessages(only(true, page, matched), logged);
    inbox.moveMessages(only(false, page, matched), other);
  }

  /** Which of them were logged. */
  private List<Boolean> write(List<BareMail> mails) throws Exception {
    Map<String, String> people = log.people(BareLoop.addresses(mails));
    List<Object[]> entries = new ArrayList<>();
    List<Object[]> rows = new ArrayList<>();
    List<Boolean> matched = new ArrayList<>();
    for (BareMail mail : mails) {
      List<Object[]> found = BareLoop.entries(mail, people);
      entries.addAll(found);
      rows.add(BareLoop.row(mail, found));
      matched.add(!found.isEmpty());
    }
    log.write(entries, rows);
    return matched;
  }

  private static Message[] only(boolean which, Message[] page, List<Boolean> matched) {
    return IntStream.range(0, page.length)
        .filter(number -> matched.get(number) == which)
        .mapToObj(number -> page[number])
        .toArray(Message[]::new);
  }

  @Override
  public long entries() throws Exception {
    return log.entries();
  }

  @Override
  public long messages() throws Exception {
    return log.messages();
  }

  @Override
  public long left() throws Exception {
    return site.ground().exchange().leftByImap(site.address());
  }

  @Override
  public void close() throws SQLException, MessagingException {
    store.close();
    log.close();
  }
}
