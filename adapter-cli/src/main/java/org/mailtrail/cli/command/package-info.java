/** The command line; the front door is {@link org.mailtrail.cli.command.MailtrailCommand}. */
@NullMarked
package org.mailtrail.cli.command;

import org.jspecify.annotations.NullMarked;
