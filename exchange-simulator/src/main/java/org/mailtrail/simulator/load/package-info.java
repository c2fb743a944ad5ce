/** Mail from files; the front door is {@link org.mailtrail.simulator.load.MailFiles}. */
@NullMarked
package org.mailtrail.simulator.load;

import org.jspecify.annotations.NullMarked;
