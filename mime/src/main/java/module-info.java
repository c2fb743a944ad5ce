/** Raw mail, read into what a decision sees. */
module org.mailtrail.mime {
  requires apache.mime4j.core;
  requires static org.jspecify;
  requires transitive org.mailtrail.domain;

  exports org.mailtrail.mime;
  exports org.mailtrail.mime.address;
  exports org.mailtrail.mime.text;
}
