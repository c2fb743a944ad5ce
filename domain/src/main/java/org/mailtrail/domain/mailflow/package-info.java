/**
 * The two Exchange mail flow rules that fill the logging mailbox; the front door is {@link
 * org.mailtrail.domain.mailflow.MailFlowRules}.
 */
@NullMarked
package org.mailtrail.domain.mailflow;

import org.jspecify.annotations.NullMarked;
