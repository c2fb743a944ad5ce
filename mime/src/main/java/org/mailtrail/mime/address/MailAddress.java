package org.mailtrail.mime.address;

/**
 * A display name, empty where there is none, and an addr-spec as written; some programs write a
 * word without a domain instead, such as {@code MAILER-DAEMON}.
 */
public record MailAddress(String name, String address) {
  public boolean hasDomain() {
    return address.indexOf('@') >= 0;
  }
}
