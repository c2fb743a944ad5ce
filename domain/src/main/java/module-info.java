/** The words and rules of e-mail logging; sees nothing but {@code java.base}. */
module org.mailtrail.domain {
  requires static org.jspecify;

  exports org.mailtrail.domain.address;
  exports org.mailtrail.domain.capacity;
  exports org.mailtrail.domain.decision;
  exports org.mailtrail.domain.header;
  exports org.mailtrail.domain.interaction;
  exports org.mailtrail.domain.mailflow;
  exports org.mailtrail.domain.message;
  exports org.mailtrail.domain.opportunity;
  exports org.mailtrail.domain.people;
  exports org.mailtrail.domain.policy;
}
