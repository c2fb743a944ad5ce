/**
 * {@code mailtrail setup}: a step or a deed each; the front door is {@link
 * org.mailtrail.bootstrap.command.setup.SetupCommand}.
 */
@NullMarked
package org.mailtrail.bootstrap.command.setup;

import org.jspecify.annotations.NullMarked;
