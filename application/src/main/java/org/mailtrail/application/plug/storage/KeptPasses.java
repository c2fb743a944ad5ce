package org.mailtrail.application.plug.storage;

import org.mailtrail.application.port.pass.PassDiary;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.pass.Passes;

/**
 * What surrounds passes in the database.
 *
 * @param history what they did
 * @param lock who may work a mailbox
 * @param diary what each of them wrote when
 */
public record KeptPasses(Passes history, PassLock lock, PassDiary diary) {}
