package org.mailtrail.jpa.pass;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.mailtrail.application.port.pass.PassCounts;

/** What a pass has counted, in a row about it. */
@MappedSuperclass
@Access(AccessType.FIELD)
abstract class CountColumns {
  long logged;
  long skipped;
  long unmatched;
  long quarantined;
  long pending;
  long entries;
  long duplicates;
  long refiled;

  @Column(name = "not_filed")
  long notFiled;

  long repeated;

  final void put(PassCounts counts) {
    logged = counts.logged();
    skipped = counts.skipped();
    unmatched = counts.unmatched();
    quarantined = counts.quarantined();
    pending = counts.pending();
    entries = counts.beside().entries();
    duplicates = counts.beside().duplicates();
    refiled = counts.beside().refiled();
    notFiled = counts.beside().notFiled();
    repeated = counts.beside().repeated();
  }

  final PassCounts counts() {
    return new PassCounts(
        logged,
        skipped,
        unmatched,
        quarantined,
        pending,
        new PassCounts.Beside(entries, duplicates, refiled, notFiled, repeated));
  }
}
