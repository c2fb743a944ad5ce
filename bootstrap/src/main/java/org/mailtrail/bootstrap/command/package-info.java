/** The command line; the front door is {@link org.mailtrail.bootstrap.command.MailtrailCommand}. */
@NullMarked
package org.mailtrail.bootstrap.command;

import org.jspecify.annotations.NullMarked;
