/** The use cases of e-mail logging and the ports through which they reach the world. */
module org.mailtrail.application {
  requires static org.jspecify;
  requires transitive org.mailtrail.domain;

  exports org.mailtrail.application;
  exports org.mailtrail.application.logging;
  exports org.mailtrail.application.logging.pass;
  exports org.mailtrail.application.plug.exchange;
  exports org.mailtrail.application.plug.secrets;
  exports org.mailtrail.application.plug.storage;
  exports org.mailtrail.application.plug.telling;
  exports org.mailtrail.application.port;
  exports org.mailtrail.application.port.exchange;
  exports org.mailtrail.application.port.books;
  exports org.mailtrail.application.port.ledger;
  exports org.mailtrail.application.port.pass;
  exports org.mailtrail.application.port.identity;
  exports org.mailtrail.application.port.log;
  exports org.mailtrail.application.port.alarm;
  exports org.mailtrail.application.port.opportunity;
  exports org.mailtrail.application.port.outbox;
  exports org.mailtrail.application.port.people;
  exports org.mailtrail.application.port.unmatched;
  exports org.mailtrail.application.port.setup;
  exports org.mailtrail.application.port.access;
  exports org.mailtrail.application.access;
  exports org.mailtrail.application.port.job;
  exports org.mailtrail.application.setup;
  exports org.mailtrail.application.setup.check;
  exports org.mailtrail.application.stranger;
  exports org.mailtrail.application.job;
  exports org.mailtrail.application.job.pace;
  exports org.mailtrail.application.mailflow;
  exports org.mailtrail.application.health;
  exports org.mailtrail.application.host;
  exports org.mailtrail.application.links;
  exports org.mailtrail.application.log;
  exports org.mailtrail.application.log.desk;
  exports org.mailtrail.application.opportunity;
  exports org.mailtrail.application.outbox;
  exports org.mailtrail.application.people;
  exports org.mailtrail.application.rollover;
  exports org.mailtrail.application.unmatched;
  exports org.mailtrail.application.webhook;
  exports org.mailtrail.application.thread;
  exports org.mailtrail.application.visibility;
}
