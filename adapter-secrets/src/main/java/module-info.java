/** Secrets from the environment, from files and from a sealed vault. */
module org.mailtrail.secrets {
  requires org.slf4j;
  requires password4j;
  requires static org.jspecify;
  requires transitive org.mailtrail.application;

  exports org.mailtrail.secrets;
}
