package org.mailtrail.domain.people;

import java.util.List;
import org.mailtrail.domain.address.EmailAddress;

/** A person inside the organisation whose mail with contacts is logged. */
public record Salesperson(SalespersonCode code, String name, List<EmailAddress> addresses) {
  /** Copies the addresses. */
  public Salesperson {
    addresses = List.copyOf(addresses);
  }
}
