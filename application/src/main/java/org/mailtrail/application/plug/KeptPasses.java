package org.mailtrail.application.plug;

import org.mailtrail.application.port.books.PassLock;
import org.mailtrail.application.port.books.Passes;

/**
 * What surrounds passes in the database.
 *
 * @param history what they did
 * @param lock who may work a mailbox
 */
public record KeptPasses(Passes history, PassLock lock) {}
