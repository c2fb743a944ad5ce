package org.mailtrail.benchmark.peers;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mail.MailMessage;
import org.apache.camel.impl.DefaultCamelContext;
import org.mailtrail.benchmark.bare.BareMail;

/** Camel's mail component, which hands each message to JPA and moves it where JPA says. */
final class CamelRoute implements Peer {
  private static final int MINUTES = 10;
  private static final long MOMENT_NANOS = 20_000_000;
  private static final String POLLING =
      "&peek=true&unseen=true&maxMessagesPerPoll=500&initialDelay=0&delay=100"
          + "&mail.imaps.ssl.trust=*&mail.imaps.ssl.checkserveridentity=false";

  private final Site site;
  private final JpaBook book;
  private final CamelContext camel = new DefaultCamelContext();

  CamelRoute(Site site) throws Exception {
    this.site = site;
    this.book = new JpaBook(site.base());
  }

  @Override
  public void work() throws Exception {
    CountDownLatch waiting = new CountDownLatch(Math.toIntExact(left()));
    camel.addRoutes(route(waiting));
    camel.start();
    if (!waiting.await(MINUTES, TimeUnit.MINUTES)) {
      throw new IllegalStateException(waiting.getCount() + " messages are still waiting");
    }
    while (left() > 0) { // Camel moves the last ones when its poll is over
      LockSupport.parkNanos(MOMENT_NANOS);
    }
  }

  private RouteBuilder route(CountDownLatch waiting) {
    String mailbox = mailbox();
    return new RouteBuilder() {
      @Override
      public void configure() {
        from(mailbox + POLLING)
            .process(
                exchange -> {
                  log(exchange);
                  waiting.countDown();
                });
      }
    };
  }

  private String mailbox() {
    return String.format(
        Locale.ROOT,
        "imaps://localhost:%d?username=%s&password=%2$s&moveTo=Archive",
        site.imapPort(),
        site.address());
  }

  private void log(Exchange exchange) throws Exception {
    BareMail mail = ImapMail.read(exchange.getMessage(MailMessage.class).getOriginalMessage());
    exchange.getMessage().setHeader("moveTo", book.log(mail) ? "Archive" : "NotLogged");
  }

  @Override
  public long entries() {
    return book.count(JpaBook.Entry.class);
  }

  @Override
  public long messages() {
    return book.count(JpaBook.Row.class);
  }

  @Override
  public long left() throws Exception {
    return site.ground().exchange().leftByImap(site.address());
  }

  @Override
  public void close() {
    camel.stop();
    book.close();
  }
}
