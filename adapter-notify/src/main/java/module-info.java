/** Tells others of what happens: webhooks, and alarms by mail and to chats. */
module org.mailtrail.notify {
  requires com.fasterxml.jackson.core;
  requires jakarta.mail;
  requires kotlin.stdlib;
  requires okhttp3;
  requires okio;
  requires org.mailtrail.guarded;
  requires static org.jspecify;
  requires transitive org.mailtrail.application;

  exports org.mailtrail.notify;
}
