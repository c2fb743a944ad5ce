/**
 * Mailboxes that a host declares, and that shall be worked although Exchange is out of reach now
 * and then; the front door is {@link org.mailtrail.application.declared.SwitchingOn}.
 */
@NullMarked
package org.mailtrail.application.declared;

import org.jspecify.annotations.NullMarked;
