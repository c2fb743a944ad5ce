package org.mailtrail.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** The rows of salespeople and contacts with their addresses. */
@NullUnmarked
final class PersonRows {
  private PersonRows() {}

  /** A salesperson. */
  @Entity(name = "SalespersonRow")
  @Table(name = "salesperson")
  static class SalespersonRow {
    @Id String code;
    String name;
  }

  /** An address of a salesperson. */
  @Entity(name = "SalespersonAddress")
  @Table(name = "salesperson_address")
  @IdClass(SalespersonAddress.Key.class)
  static class SalespersonAddress {
    @Id String code;
    @Id String address;

    /** What identifies it. */
    record Key(String code, String address) {}
  }

  /** A contact. */
  @Entity(name = "ContactRow")
  @Table(name = "contact")
  static class ContactRow {
    @Id String number;
    String name;
    String company;
    String standing;
  }

  /** An address of a contact. */
  @Entity(name = "ContactAddressRow")
  @Table(name = "contact_address")
  @IdClass(ContactAddressRow.Key.class)
  static class ContactAddressRow {
    @Id String number;
    @Id int line;
    String address;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    LocalDate validTo;

    /** What identifies it. */
    record Key(String number, int line) {}
  }
}
