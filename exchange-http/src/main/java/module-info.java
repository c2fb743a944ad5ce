/** What both kinds of Exchange share on the wire; its rooms are for the adapters of Exchange. */
module org.mailtrail.exchange.http {
  requires kotlin.stdlib;
  requires static org.jspecify;
  requires transitive okhttp3;
  requires transitive okio;
  requires transitive org.mailtrail.application;

  exports org.mailtrail.exchange.http;
  exports org.mailtrail.exchange.http.answer;
  exports org.mailtrail.exchange.http.connection;
  exports org.mailtrail.exchange.http.patience;
  exports org.mailtrail.exchange.http.telling;
  exports org.mailtrail.exchange.http.transport;
}
