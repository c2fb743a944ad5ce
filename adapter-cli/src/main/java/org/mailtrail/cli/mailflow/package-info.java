/**
 * Exchange's mail flow rules on the command line; the front door is {@link
 * org.mailtrail.cli.mailflow.CheckRulesCommand}.
 */
@NullMarked
package org.mailtrail.cli.mailflow;

import org.jspecify.annotations.NullMarked;
