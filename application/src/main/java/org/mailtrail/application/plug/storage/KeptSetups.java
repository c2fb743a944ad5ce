package org.mailtrail.application.plug.storage;

import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.application.port.identity.SealedStore;
import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.application.port.setup.Setups;

/**
 * Setups in the database.
 *
 * @param setups what is set up
 * @param predecessors the mailboxes that were replaced
 * @param trail who changed it
 * @param sealed keeps what the secrets plug has encrypted
 */
public record KeptSetups(
    Setups setups, Predecessors predecessors, AuditTrail trail, SealedStore sealed) {}
