package org.mailtrail.jpa.setup;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A setup as it is read; written by {@link #columns}, because the version decides there. */
@Entity
@Table(name = "mailbox_setup")
class SetupRow extends SetupColumns {}
