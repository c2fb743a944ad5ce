/** The admin's part on the command line: the script, and the rules as they are. */
@NullMarked
package org.mailtrail.cli.mailflow;

import org.jspecify.annotations.NullMarked;
