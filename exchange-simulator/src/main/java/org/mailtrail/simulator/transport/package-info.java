/**
 * An organisation that sends, receives and applies mail flow rules; the front door is {@link
 * org.mailtrail.simulator.transport.MailTransport}.
 */
@NullMarked
package org.mailtrail.simulator.transport;

import org.jspecify.annotations.NullMarked;
