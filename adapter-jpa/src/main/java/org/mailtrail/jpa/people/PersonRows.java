package org.mailtrail.jpa.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.SQLInsert;
import org.hibernate.jdbc.Expectation;
import org.jspecify.annotations.NullUnmarked;

/** The rows of salespeople and contacts with their addresses. */
@NullUnmarked
final class PersonRows {
  private PersonRows() {}

  /** A salesperson. */
  @Entity(name = "SalespersonRow")
  @Table(name = "salesperson")
  @SQLInsert(
      sql = "insert into salesperson (name, code) values (?, ?) on conflict do nothing",
      verify = Expectation.None.class)
  static class SalespersonRow {
    @Id String code;
    String name;
  }

  /** An address of a salesperson. */
  @Entity(name = "SalespersonAddressRow")
  @Table(name = "salesperson_address")
  @IdClass(SalespersonAddressRow.Key.class)
  static class SalespersonAddressRow {
    @Id String code;
    @Id int line;
    String address;

    @Column(name = "address_hash")
    UUID addressHash;

    /** What identifies it. */
    record Key(String code, int line) {}
  }

  /** A contact. */
  @Entity(name = "ContactRow")
  @Table(name = "contact")
  @SQLInsert(
      sql =
          "insert into contact (company, name, standing, number) values (?, ?, ?, ?)"
              + " on conflict do nothing",
      verify = Expectation.None.class)
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

    @Column(name = "address_hash")
    UUID addressHash;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    LocalDate validTo;

    /** What identifies it. */
    record Key(String number, int line) {}
  }
}
