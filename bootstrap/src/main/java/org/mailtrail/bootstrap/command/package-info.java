/**
 * The commands that know settings and service; the front door is {@link
 * org.mailtrail.bootstrap.command.Commands}.
 */
@NullMarked
package org.mailtrail.bootstrap.command;

import org.jspecify.annotations.NullMarked;
