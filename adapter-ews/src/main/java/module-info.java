/** Exchange on-premises through Exchange Web Services. */
module org.mailtrail.ews {
  requires java.xml;
  requires okhttp3;
  requires org.mailtrail.mime;
  requires static org.jspecify;
  requires transitive org.mailtrail.application;
  requires transitive org.mailtrail.exchange.http;

  exports org.mailtrail.ews;
  exports org.mailtrail.ews.connection;
}
