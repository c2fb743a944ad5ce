/**
 * The ports for who works a mailbox, and what came of it; {@link
 * org.mailtrail.application.port.pass.Passes} first.
 */
@NullMarked
package org.mailtrail.application.port.pass;

import org.jspecify.annotations.NullMarked;
